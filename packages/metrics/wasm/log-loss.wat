;; Likelihood of labels under probabilities: 64-bit probabilities at 0, 32-bit labels of 0 and 1 at 32,768.
(module
  (memory (export "memory") 1)

  ;; $end: where the probabilities end, in bytes; a multiple of 32, at least 32. Gives the fraction of the product of all likelihoods,
  ;; each kept off 0 and 1 by 2^-52. Leaves at 49,152 its power of two, 32 bits; at 49,168 what bits the labels have, at 49,184 how many
  ;; are 1, each in four parts; and at 49,200 ones in every bit as long as all probabilities lie in [0, 1], in two parts.
  (func (export "run") (param $end i32) (result f64)
    (local $at i32)
    (local $stop i32)
    (local $power i32)
    (local $p v128)
    (local $q v128)
    (local $labels v128)
    (local $a v128)
    (local $b v128)
    (local $fraction v128)
    (local $powers v128)
    (local $seen v128)
    (local $ones v128)
    (local $valid v128)
    (local.set $fraction (v128.const f64x2 1 1))
    (local.set $valid (v128.const i64x2 -1 -1))
    (loop $groups
      ;; Two likelihoods each in two products of at most 16: at least 2^-832.
      (local.set $stop (i32.add (local.get $at) (i32.const 512)))
      (if (i32.gt_u (local.get $stop) (local.get $end)) (then (local.set $stop (local.get $end))))
      (local.set $a (v128.const f64x2 1 1))
      (local.set $b (v128.const f64x2 1 1))
      (loop $rows
        (local.set $p (v128.load (local.get $at)))
        (local.set $q (v128.load offset=16 (local.get $at)))
        (local.set $labels (v128.load offset=32768 (i32.shr_u (local.get $at) (i32.const 1))))
        (local.set $seen (v128.or (local.get $seen) (local.get $labels)))
        (local.set $ones (i32x4.add (local.get $ones) (local.get $labels)))
        ;; p (1 - p) is at least 0 where p is a probability.
        (local.set $valid
          (v128.and
            (local.get $valid)
            (v128.and
              (f64x2.ge (f64x2.sub (local.get $p) (f64x2.mul (local.get $p) (local.get $p))) (v128.const f64x2 0 0))
              (f64x2.ge (f64x2.sub (local.get $q) (f64x2.mul (local.get $q) (local.get $q))) (v128.const f64x2 0 0)))))
        ;; |1 - label - p| is 1 - p for a label of 0, and p for 1.
        (local.set $labels (i32x4.sub (v128.const i32x4 1 1 1 1) (local.get $labels)))
        (local.set $a
          (f64x2.mul
            (local.get $a)
            (call $kept
              (f64x2.abs (f64x2.sub (f64x2.convert_low_i32x4_s (local.get $labels)) (local.get $p))))))
        (local.set $b
          (f64x2.mul
            (local.get $b)
            (call $kept
              (f64x2.abs
                (f64x2.sub
                  (f64x2.convert_low_i32x4_s
                    (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7 (local.get $labels) (local.get $labels)))
                  (local.get $q))))))
        (br_if $rows (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 32))) (local.get $stop))))
      ;; The powers of two add up; the fractions, from 1 to 2, multiply.
      (local.set $powers
        (i64x2.add
          (local.get $powers)
          (i64x2.sub
            (i64x2.add (i64x2.shr_u (local.get $a) (i32.const 52)) (i64x2.shr_u (local.get $b) (i32.const 52)))
            (v128.const i64x2 2046 2046))))
      (local.set $fraction
        (f64x2.mul
          (local.get $fraction)
          (f64x2.mul (call $fractionOf (local.get $a)) (call $fractionOf (local.get $b)))))
      (br_if $groups (i32.lt_u (local.get $at) (local.get $end))))
    (i32.store offset=49152 (i32.const 0)
      (i32.wrap_i64 (i64.add (i64x2.extract_lane 0 (local.get $powers)) (i64x2.extract_lane 1 (local.get $powers)))))
    (v128.store offset=49168 (i32.const 0) (local.get $seen))
    (v128.store offset=49184 (i32.const 0) (local.get $ones))
    (v128.store offset=49200 (i32.const 0) (local.get $valid))
    (f64.mul (f64x2.extract_lane 0 (local.get $fraction)) (f64x2.extract_lane 1 (local.get $fraction))))

  (func $kept (param $likelihood v128) (result v128)
    (f64x2.pmin
      (f64x2.pmax (local.get $likelihood) (v128.const f64x2 0x1p-52 0x1p-52))
      (v128.const f64x2 0x1.ffffffffffffep-1 0x1.ffffffffffffep-1)))

  (func $fractionOf (param $product v128) (result v128)
    (v128.or
      (v128.and (local.get $product) (v128.const i64x2 0x000fffffffffffff 0x000fffffffffffff))
      (v128.const f64x2 1 1))))
