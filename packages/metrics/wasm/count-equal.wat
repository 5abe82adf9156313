;; Rows in which two columns of 32-bit integers agree: the first at 0, the second at 32,768.
(module
  (memory (export "memory") 1)

  ;; $end: where the first column ends, in bytes; a multiple of 16, at least 16.
  (func (export "run") (param $end i32) (result i32)
    (local $at i32)
    (local $equal i32)
    (loop $rows
      (local.set $equal
        (i32.add
          (local.get $equal)
          (i32.popcnt (i32x4.bitmask (i32x4.eq (v128.load (local.get $at)) (v128.load offset=32768 (local.get $at)))))))
      (br_if $rows (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $end))))
    (local.get $equal)))
