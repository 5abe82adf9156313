;; How often labels occur together: the first column's at 0, the second's at 32,768, 32 bits each. Both functions take where the
;; first column ends, in bytes, a multiple of 16, at least 16, and give a number that is at least the greatest label, taken as
;; unsigned: what they counted holds if that is small enough.
(module
  (memory (export "memory") 9)

  ;; For labels 0 and 1: leaves at 65,536 how many rows have 1 in the first column, in the second, and in both, four counts each.
  (func (export "ones") (param $end i32) (result i32)
    (local $at i32)
    (local $a v128)
    (local $b v128)
    (local $most v128)
    (local $first v128)
    (local $second v128)
    (local $both v128)
    (loop $rows
      (local.set $most
        (v128.or
          (local.get $most)
          (v128.or
            (local.tee $a (v128.load (local.get $at)))
            (local.tee $b (v128.load offset=32768 (local.get $at))))))
      (local.set $first (i32x4.add (local.get $first) (local.get $a)))
      (local.set $second (i32x4.add (local.get $second) (local.get $b)))
      (local.set $both (i32x4.add (local.get $both) (v128.and (local.get $a) (local.get $b))))
      (br_if $rows (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $end))))
    (v128.store offset=65536 (i32.const 0) (local.get $first))
    (v128.store offset=65552 (i32.const 0) (local.get $second))
    (v128.store offset=65568 (i32.const 0) (local.get $both))
    (call $greatest (local.get $most)))

  ;; For labels below 16: adds 1 for every two rows at the cell a | b << 4 | c << 8 | d << 12 of a table of 32-bit counts, in which
  ;; b, a are the labels of the first row and d, c those of the next. Two tables, at 65,536 and at 327,680, take turns, so that a
  ;; count need not wait for the one before it.
  (func (export "pairs") (param $end i32) (result i32)
    (local $at i32)
    (local $cell i32)
    (local $a v128)
    (local $b v128)
    (local $most v128)
    (loop $rows
      (local.set $most
        (i32x4.max_u
          (local.get $most)
          (i32x4.max_u
            (local.tee $a (v128.load (local.get $at)))
            (local.tee $b (v128.load offset=32768 (local.get $at))))))
      (local.set $a (v128.or (i32x4.shl (local.get $a) (i32.const 4)) (local.get $b)))
      (local.set $a
        (i32x4.shl
          (v128.and
            (v128.or (local.get $a) (i64x2.shr_u (local.get $a) (i32.const 24)))
            (v128.const i32x4 65535 65535 65535 65535))
          (i32.const 2)))
      (local.set $cell (i32x4.extract_lane 0 (local.get $a)))
      (i32.store offset=65536 (local.get $cell) (i32.add (i32.load offset=65536 (local.get $cell)) (i32.const 1)))
      (local.set $cell (i32x4.extract_lane 2 (local.get $a)))
      (i32.store offset=327680 (local.get $cell) (i32.add (i32.load offset=327680 (local.get $cell)) (i32.const 1)))
      (br_if $rows (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $end))))
    (call $greatest (local.get $most)))

  (func $greatest (param $lanes v128) (result i32)
    (local.set $lanes
      (i32x4.max_u
        (local.get $lanes)
        (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7 (local.get $lanes) (local.get $lanes))))
    (i32x4.extract_lane 0
      (i32x4.max_u
        (local.get $lanes)
        (i8x16.shuffle 4 5 6 7 0 1 2 3 4 5 6 7 0 1 2 3 (local.get $lanes) (local.get $lanes))))))
