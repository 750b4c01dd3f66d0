/** Written by `data/cities/address/fit-parser.ts --write`; `grammar.ts` says what a line is. */
export const US_WEIGHTS = `
e	12a	045 4-27 5-16 833 911 a-28 b-15 e-5
e	12a ,_	033 4-16 8-18
e	12a ,_,	4-14 5-16 837 a-7
e	12a _	057 4-35 5-22 6-12 846 9-4 a-11 b-15 e-4
e	12a _$	4-31 833 941 a-29 b-14
e	12a _,	456 8-11 9-16 a-16 e-14
e	12a ahead0	017 4-18 5-16 864 924 a-29 b-15 e-28
e	12a ahead1	02 432 5-6 6-12 8-19 9-13 a-5 e22
e	12a ahead2	027 4-28 89 e-8
e	12a number0	019 4-9 8-12 9-2 a-5 e10
e	12a number1	027 4-7 8-12 e-7
e	12a number2	42 86 9-8
e	12a number3	415 5-22 6-12 87 928 a-7 e-9
e	12a number4	4-14 866 9-8 a-22 b-15 e-8
e	12a state1	88 b-8
e	12a state2	013 5-16 816 a-13
e	12a state3	0-18 432 5-6 6-12 828 9-8 a-7 e-9
e	12a state4	050 4-45 83 918 a-14 b-7 e-5
e	12a<12a	413 8-6 e-7
e	12a<12a>word	413 8-6 e-7
e	12a<digits	8-17 c17
e	12a<digits>^	8-17 c17
e	12a<direction	27 4-5 6-6 833 a-14 e-14
e	12a<direction>^	6-17 817
e	12a<direction>digits	2-7 812 e-6
e	12a<direction>direction	28 4-8
e	12a<direction>in:saint	814 a-14
e	12a<direction>type	2-18 431 a-7 e-5
e	12a<direction>unit	4-11 611 8-8 a8
e	12a<direction>word	224 4-17 8-4 e-3
e	12a<in:box	4-7 7-6 913
e	12a<in:box>unit	4-7 7-6 913
e	12a<letter	47 8-7
e	12a<letter>direction	47 8-7
e	12a<ordinal	0-6 46
e	12a<ordinal>direction	0-6 46
e	12a<type	45 5-13 e8
e	12a<type>unit	4-8 e8
e	12a<type>word	413 5-13
e	12a<word	2-7 4-30 711 8-2 9-2 a27 b-8 e11
e	12a<word>digits	711 8-2 9-2 a8 b-8 e-7
e	12a<word>state	2-7 421 a-13
e	12a<word>type	417 a16 e-33
e	12a<word>word	4-67 a16 e51
e	12a>12a	013 8-6 e-7
e	12a>^	4-19 820 921 a-14 b-7
e	12a>cross	413 9-13
e	12a>digits	88 b-8
e	12a>direction	029 4-18 811 e-22
e	12a>in:box	4-7 8-4 911
e	12a>in:pretype	4-4 84
e	12a>ordinal	06 47 8-13
e	12a>type	019 47 5-6 6-12 8-6 e-1
e	12a>unit	48 8-8
e	12a>word	0-22 4-1 5-16 850 9-8 a-20 e16
e	<12a	0-13 2-1 4-19 5-26 6-12 711 921 a26 b-16 c33 e-3
e	<<12a	0-7 21 31 4-19 53 615 7-8 8-11 911 a9 b-11 e14
e	<<State	06 4-11 532 68 8-12 a10 b19 c-8 e-43
e	<<^	0-33 124 281 335 4-51 5-64 6-146 727 871 9-17 a-100 b-13 c37 d-10 e118 f20 g21
e	<<a12	0-8 29 315 414 5-34 62 7-10 8-8 916 a47 b-21 e-22
e	<<cardinal	3-12 459 5-24 6-5 7-7 8-2 9-9 b-7 e15 g-8
e	<<country	439 6-19 8-20
e	<<cross	0-2 3-11 4143 534 7-6 8-13 9-9 a-54 b-8 c36 d-8 e-78 f-26
e	<<digits	022 1-10 252 366 448 53 6-30 7-74 8-14 9-40 a63 b-58 c-21 d87 e-10 f-83
e	<<direction	2-23 334 421 5-8 649 712 840 9-3 a37 b-40 c-11 d-21 e-100 f12
e	<<fraction	512 e-12
e	<<grid	37 4-1 58 a-7 e-7
e	<<in:article	0-8 3-45 4114 51 6-2 73 815 a-50 b-20 d-8 e-5 f6
e	<<in:box	0-10 1-7 2-6 31 4-81 6-23 7100 8-91 955 a79 b21 c-33 d-16 e12
e	<<in:building	37 4-46 78 824 a1 c7 e-1
e	<<in:careof	0-14 4-48 5-15 81 9-42 a-29 d-7 e155
e	<<in:carrier	4-8 5-8 8-34 950 e-1
e	<<in:city	a-7 b14 d-7
e	<<in:firm	0-7 29 4-41 516 6-13 75 8-2 915 a14 b5 e-1
e	<<in:mail	2-8 4-10 5-6 6-14 7-24 8-7 9-19 a20 b11 c-37 e94
e	<<in:post	0-8 4-7 58 7-8 825 99 a-8 e-11
e	<<in:pretype	468 5-12 7-3 84 a-69 b25 e-25 f12
e	<<in:road	053 2-8 3-10 4-10 550 6-1 7-14 8-9 9-13 a-9 c-15 e-15
e	<<in:saint	08 315 425 5-5 610 8-16 9-29 a-10 b24 c8 e-30
e	<<in:saints	4-17 834 a-14 e-4
e	<<in:title	410 6103 7-6 8-9 9-8 a-90 d-10 e18 f-8
e	<<in:type	0-28 4-27 6-8 719 835 a35 b-12 e-15
e	<<letter	0-8 2-35 341 472 624 736 8-36 9-30 a-46 b5 d-15 e-10
e	<<ordinal	2-62 4-11 535 61 7-16 8-29 96 a69 b-1 c-3 d-7 e-2 f21
e	<<state	0-5 38 413 6-3 731 8-52 9-28 a7 b-26 c15 d72 e-25 f-8
e	<<type	0-41 1-7 2-9 3-34 4-42 5-69 686 716 835 929 a37 b-36 c25 d-4 e-11 f24
e	<<unit	065 2-6 3-86 4-80 5-16 6-22 7-71 879 9104 a88 b-8 c-5 d-46 e-3 f7
e	<<word	040 1-8 2-16 3-64 4-87 541 6-32 717 840 9-32 a-35 b116 c31 e-47 f36
e	<Direction	078 2-23 313 4-25 554 618 726 8-45 925 a-57 b26 c-8 d-14 e-60 g-8
e	<State	33 4-39 534 644 82 a-15 b15 c2 e-44
e	<^	0103 1-27 2-7 3-31 4-25 5-42 6-14 7-10 814 91 a9 b-20 c-2 e17 f-4 g36
e	<a12	073 214 418 5-29 6-10 715 843 9-14 a-48 b-14 e-60 f11
e	<cardinal	246 3-24 429 5-23 6-5 8-14 a-14 e5
e	<country	0-15 326 4-1 5-10
e	<cross	0-30 2115 363 4107 5-49 6-46 736 8-103 9-49 a-61 b-16 c45 e3 f-16
e	<digits	0-46 144 217 32 43 5-29 6-4 7-44 9-19 a11 b18 c36 d28 e-43 f35 g-7
e	<digits1	025 1-8 233 336 4-9 5-14 6-80 7-1 879 9-14 a-20 b-8 d-6 e-20 f15 g-7
e	<digits2	018 1-9 2-35 312 4-17 5-32 613 717 820 9-18 a35 b9 d-16 e-26 f28
e	<digits3	0-15 158 2-16 3-34 4-43 677 7-46 8-10 9-23 a24 b3 c1 d-10 e34
e	<digits4	0-14 15 223 3-13 412 542 6-8 7-32 8-32 948 a-17 b1 c10 d-15 e-10
e	<digits5	0-31 12 217 310 421 5-11 6-8 7-6 8-38 9-14 a-36 b13 c25 d75 e-10 f-8
e	<digits6	0-23 428 752 9-57 a17 e-17
e	<direction	0-84 1-16 2-39 343 438 523 614 742 823 9-23 a21 b-47 c-23 d-28 e30 f33 g-8
e	<fraction	231 317 437 5-59 e-25
e	<grid	214 3-1 416 5-14 e-15
e	<in:article	213 378 4108 5-57 6-65 7-11 88 9-27 a-60 b12 c4 d-15 e10
e	<in:box	0-50 3-16 4-67 6-5 7-27 87 9172 a-25 c-3 e14
e	<in:building	028 3-57 4-9 540 6-5 7-23 836 9-10 a31 b-25 c12 d-8 e-17 f8
e	<in:careof	2-38 4-74 7-26 9-58 d-14 e209
e	<in:carrier	021 215 3-15 4-5 5-6 6-23 7-16 8-122 9153 a32 b-7 c-20 e13 f-21
e	<in:city	0-4 2-16 334 4-45 52 6-10 72 814 9-8 a1 b3 c20 e8
e	<in:corner	0-8 227 323 441 5-32 6-24 c-5 e-23
e	<in:firm	0-17 319 4-27 553 6-12 7-11 810 916 a13 b-20 c5 d-16 e-14
e	<in:mail	0-22 3-8 4-23 5-3 758 872 9-7 a-23 b-1 c-59 e16
e	<in:post	3-8 44 5-11 7-31 836 942 a-16 e-15
e	<in:pretype	02 2-37 340 479 5-45 6-5 7-2 8-25 9-16 a17 b-9 c-3 e-6 f11
e	<in:road	0-13 2-22 368 4118 5-63 6-19 7-15 8-51 99 a10 b-36 c-41 e43 f12
e	<in:saint	029 216 3102 415 5-17 6-42 719 863 9-20 a-44 b9 c-49 d-31 e-55 f16 g-8
e	<in:saints	2-56 422 755 8-14 a-39 b39 e-7
e	<in:sign	0-34 1-3 2-8 492 6-17 711 8-52 924 a-7 c-44 e46 f-8
e	<in:title	08 2-20 3-16 435 557 621 8-25 9-15 a-16 c-14 e-30 f15
e	<in:type	3-17 45 574 6-3 7-4 814 9-21 a7 b-43 c8 d-8 e-10 f-2
e	<letter	0-38 1-8 2-5 376 437 533 611 7-78 812 9-45 a2 b-14 c-5 e44 f-22
e	<ordinal	2-13 3-40 4-53 513 660 739 842 9-15 a20 b-31 e-14 f-9
e	<range	0-7 1-4 2-5 3-8 410 5-15 7-26 8-18 960 a8 e6
e	<state	036 2-14 3-59 426 5-4 6-24 7-5 8-41 9-57 a10 b-40 c71 d66 e36
e	<type	0-78 1-16 2-5 3-85 469 548 640 71 821 9-16 a33 b-29 c-5 d-24 e45
e	<type:ave	0-28 2-8 423 5-21 6-34 722 845 9-8 a2 b-4 c12 e-7 f6
e	<type:bch	341 41 5-41 7-16 a-49 b72 e-8
e	<type:blvd	410 5-13 667 7-22 8-8 9-5 a-18 b-1 c-6 e-5
e	<type:bnd	a-8 b8
e	<type:cir	410 555 6-13 73 8-12 9-3 a-36 b-21 c8 e19 f-10
e	<type:cmns	a20 b-13 d-8 e-7 f8
e	<type:crk	4-6 66 a15 b-15
e	<type:ct	415 5-6 613 8-2 9-8 a-11 b-5 c16 e-13
e	<type:ctr	07 422 512 6-12 a22 c5 e-55
e	<type:cv	419 5-6 a23 b-4 e-31
e	<type:dm	a-8 b8
e	<type:dr	0-26 1-8 257 469 512 6-17 712 8-43 9-8 a29 b-27 c11 d-1 e-61
e	<type:est	8-11 9-2 a-21 e33
e	<type:expy	419 8-11 c-8
e	<type:fld	a6 b-6
e	<type:fls	a-8 b8
e	<type:flt	0-7 4-8 815
e	<type:flts	a8 b-8
e	<type:frk	4-8 a-7 e15
e	<type:frks	a-15 b15
e	<type:frst	426 5-26 a-7 b7
e	<type:ft	48 5-1 a2 e-9
e	<type:fwy	65 8-5
e	<type:gdn	53 e-3
e	<type:gln	54 6-4
e	<type:grn	4-7 516 e-8
e	<type:hl	4-8 5-13 a15 b10 c-4
e	<type:hls	4-24 532 6-7 a-16 b15
e	<type:holw	5-5 a5
e	<type:hwy	2-19 3-8 497 5-4 621 7-5 85 932 a-43 b-14 c-20 e-55 f12
e	<type:is	3-7 515 6-8 b-8 c8
e	<type:isle	427 6-27 a23 b-16 e-7
e	<type:jct	0-8 227 323 441 5-32 6-24 c-5 e-23
e	<type:knl	a8 b-8
e	<type:lck	4-8 9-14 e22
e	<type:ldg	4-15 5-7 e22
e	<type:lk	0-8 2-16 426 58 a45 b-46 e-8
e	<type:lks	51 e-1
e	<type:ln	36 4-22 625 710 821 9-10 a15 c-12 e-36 f3
e	<type:lndg	619 a-19
e	<type:loop	424 8-21 9-10 a7
e	<type:mall	4-15 6-6 7-8 836 a-7
e	<type:mdw	4-33 521 a-7 e19
e	<type:ml	47 51 a-13 b6
e	<type:mnr	4-1 51 722 a-15 b-7
e	<type:msn	48 a-8
e	<type:mt	4-7 5-5 a12 c8 e-8
e	<type:mtn	419 9-7 a-8 e-4
e	<type:nck	419 5-19
e	<type:park	08 4-2 5-37 632 726 8-29 a-18 b-4 e17 f8
e	<type:path	2-7 610 8-3
e	<type:pike	7-8 88
e	<type:pkwy	2-2 425 5-6 6-20 73 8-21 a13 e8
e	<type:pl	039 2-8 4-20 55 6-2 7-20 8-13 a-1 b69 e-48
e	<type:plz	3-8 440 5-16 71 8-7 e-10
e	<type:pne	42 5-7 913 e-7
e	<type:pnes	7-8 b8
e	<type:pt	4-32 518 6-2 a16
e	<type:rd	0-26 2-6 3-50 4-3 576 6-22 7-5 8-34 99 a32 b-14 c-2 e63 f-16
e	<type:rdg	4-28 510 6-5 831 e-7
e	<type:riv	3-15 4-42 571 610 a-11 e-14
e	<type:rte	030 4-12 5-6 624 7-8 8-39 942 c-13 e-17
e	<type:rue	47 a-7
e	<type:run	4-55 518 645 e-8
e	<type:smt	4-8 58
e	<type:spg	2-3 65 8-2
e	<type:spgs	a-10 b10
e	<type:sq	08 47 5-32 6-12 8-5 a26 e8
e	<type:st	0-9 2-9 3-8 4-47 5-3 6-68 7-17 846 9-15 a90 b-10 c-5 d-7 e54 f8
e	<type:ter	4-9 5-6 612 714 848 a-74 b-4 e21
e	<type:tpke	6-13 a13
e	<type:trce	65 77 84 a-8 e-8
e	<type:trl	2-7 4-42 5-3 6-12 713 85 a64 b-6 c8 e-21
e	<type:un	7-17 e17
e	<type:via	48 a-6 e-3
e	<type:vlg	7-8 a8 b8 e-8
e	<type:vly	4-20 812 9-8 a-56 c8 e64
e	<type:vw	511 6-3 83 a-27 e16
e	<type:walk	64 8-4
e	<type:way	4-43 653 78 8-10 a-39 e32
e	<type:wls	4-64 5-4 8-6 a53 e20
e	<type:xing	0-6 47 5-15 6-11 814 a11
e	<type?	023 21 335 4-84 5-23 638 7-17 8-4 914 a-36 b41 c6 d-8 e-1 f16
e	<type~	4-5 5-50 68 7-8 c-7 e73 f-10
e	<unit	0-28 1-5 2-15 3-16 425 5-28 6-60 762 898 910 a45 b-32 c-14 d-16 e-9 f-16
e	<unit:#	0-34 1-3 2-8 4-51 6-17 711 830 948 a-7 c-30 e69 f-8
e	<unit:apt	4-11 7-7 855 a-16 e-21
e	<unit:bay	8-8 a8
e	<unit:bldg	0-7 4-8 6-14 7-20 873 9-8 a-6 e-11
e	<unit:bsmt	8-14 97 a8 d-8 e7
e	<unit:dept	02 3-8 5-3 823 9-12 a8 b-1 e-10
e	<unit:fl	018 4-2 726 8-80 a30 b-8 c16
e	<unit:flat	0-7 4-8 815
e	<unit:frnt	58 a-8
e	<unit:lbby	8-33 a19 c22 e-8
e	<unit:lot	5-8 88
e	<unit:lowr	714 8-14
e	<unit:lvl	025 8-44 a19
e	<unit:no	4144 8-82 9-24 c-15 e-23
e	<unit:ofc	4-9 8-20 917 e12
e	<unit:rear	07 4-7 8-7 a7
e	<unit:rm	813 a8 b-8 c-8 e-5
e	<unit:side	4-12 512
e	<unit:ste	0-22 4-16 7-8 8114 9-30 a-16 e-23
e	<unit:tower	016 5-30 714 8-46 96 a-5 c7 e38
e	<unit:trlr	58 8-8
e	<unit:unit	0-16 4-12 7-7 875 a-27 e-14
e	<unit:uppr	78 e-8
e	<unit:wing	88 e-8
e	<word	054 1-16 2-113 3-90 4-15 522 6-8 78 871 929 a-9 b56 d38 e18 f-29 g-16
e	<zip	0-31 12 217 310 421 5-11 6-8 7-6 8-38 9-14 a-36 b13 c25 d75 e-10 f-8
e	>12a	0-15 2-16 361 4-43 5-12 619 746 855 921 a-61 b-15 e-39
e	>>12a	0-6 1-8 2-18 334 423 54 65 7-8 8-6 939 a-8 e-44 g-8
e	>>State	031 16 226 329 4-2 5-23 6-85 78 8-32 9-14 a-9 b-1 e66
e	>>^	0-40 119 2-3 329 4-71 5-39 6105 7-92 8-28 9-5 a116 b79 c13 d96 e-183 f8 g-7
e	>>a12	0-7 336 4-4 5-7 614 78 8-31 a-7 e-2
e	>>cardinal	4-12 e12
e	>>country	7-7 a-10 b17 d8 e-8
e	>>cross	0-49 21 319 4137 512 6-16 7-7 8-9 9-28 a-6 e-61 g8
e	>>digits	0-66 1-62 2-3 360 4-122 564 641 745 8-59 925 a-27 b113 c28 d-19 e-23 f-15 g22
e	>>direction	035 1-8 226 3-52 435 5-32 648 7-42 834 9-8 a18 b-28 c-14 e-12
e	>>grid	4-6 78 e1 f-3
e	>>in:article	08 2-18 344 4-4 5-29 6-8 7-14 8-15 a34 b-4 e-10 f7 g9
e	>>in:box	0-53 2-16 3-20 4-8 5-39 788 849 9-84 e84
e	>>in:building	0-7 23 4-21 624 854 9-7 a-50 e-11 f14
e	>>in:careof	3-13 413
e	>>in:carrier	2-27 3-11 821 9-18 e34
e	>>in:city	0-13 4-28 518 648 714 814 9-6 a-36 e-10
e	>>in:firm	046 1-6 239 4-42 54 7-17 8-41 953 a-4 b-15 d-28 e14 f-5
e	>>in:mail	32 4-2
e	>>in:post	0-8 25 3-11 417 727 815 a-8 e-37
e	>>in:pretype	2-16 3-38 426 523 7-19 8-16 9-8 a-1 e41 f8
e	>>in:road	1-6 3-9 4-72 526 71 8-1 a25 e66 f-22 g-8
e	>>in:saint	09 2-7 3-10 421 5-7 735 811 9-5 a19 b3 d-8 e-60
e	>>in:saints	0-13 211 3-8 4-98 515 629 856 9-7 a-81 e108 f-4 g-8
e	>>in:title	453 5-8 9-8 a-3 e-35
e	>>in:type	49 a-9
e	>>letter	039 1-14 226 3-6 4-40 519 6-31 8-13 9-8 a27 e24 f-7 g-15
e	>>ordinal	053 2-45 32 46 5-27 6-18 7-16 8-5 a-8 b-15 e73
e	>>state	0-11 1-15 2-9 3-27 459 5-10 645 731 8-35 975 a-10 b-60 c-6 e-34 f8
e	>>type	0110 122 2-19 3-99 4106 5-20 6-66 7-25 8-13 915 a78 b-31 c-10 d-6 e-50 f13 g-3
e	>>unit	0-33 2-46 39 428 54 6-105 714 853 917 a15 b-23 d-7 e74
e	>>word	0-6 163 269 310 425 532 6-46 7-6 837 a-67 b-57 c17 d-35 e-69 f13 g22
e	>Direction	05 156 22 3-5 44 5-104 613 7-9 827 96 a29 c-8 e-13 f1 g-4
e	>State	0-9 255 42 516 6-14 7-53 82 9-28 a-28 b-3 e46 f16
e	>^	0-34 2-34 3-26 434 523 6-15 7-19 826 9-15 a21 b14 c10 d14
e	>a12	026 281 314 4-27 5-28 6-77 771 827 a-22 e-66
e	>cardinal	0-49 4-45 520 861 e13
e	>country	17 3-7 8-14 c14 d16 e-16
e	>cross	0-40 1-15 2-4 3-30 496 5116 689 746 8-81 9-39 a-57 b-28 c-10 e-26 g-16
e	>digits	0-15 2-26 337 4-37 5-55 64 769 821 960 a-73 b13 c24 d-12 e-23 f13
e	>digits1	029 2-7 3-11 411 550 615 74 8-3 99 a-34 b-8 d-12 e-43
e	>digits2	0-51 2-34 347 430 5-67 6-21 752 839 955 a-8 b-8 c8 e-63 f20
e	>digits3	059 215 312 4-19 5-20 6-1 7-8 8-38 935 a-2 b-19 c-23 e8 f1
e	>digits4	0-29 27 326 4-49 5-69 615 751 8112 9-100 a-10 c68 e-15 f-8
e	>digits5	0-5 2-7 3-37 46 568 6-4 7-13 830 9-11 a-33 b-1 c-15 e23
e	>digits6	0-8 7-9 8-75 994 e-2
e	>direction	036 123 2-82 3-29 436 571 641 7-3 8-6 9-51 a-49 b8 c-8 e-10 f9 g13
e	>fraction	012 8-6 e-6
e	>grid	0-14 4-18 830 e2
e	>in:article	013 1-8 215 312 413 567 641 7-7 8-57 9-31 a-16 b19 e-66 f6
e	>in:box	0-54 3-52 4-10 557 715 8-2 935 e10
e	>in:building	0-3 270 3-29 4-40 5-17 6-73 7-30 865 9-36 a-30 b-32 e153
e	>in:careof	0-16 3-26 4-6 5-6 838 916
e	>in:carrier	2-15 325 4-45 5-5 610 857 933 a-19 e-41
e	>in:city	018 1-8 2-12 3-23 41 513 6-34 7-16 81 9-38 a139 b34 e-72 f-3
e	>in:corner	4-6 a6
e	>in:firm	058 1-8 2-24 3-16 412 525 6-10 7-23 8-85 966 a-74 b-23 d-15 e116
e	>in:mail	0-7 424 545 611 733 8-30 9-23 a-28 d-15 e-12
e	>in:post	0-8 2-20 317 418 5-39 7-32 8110 9-71 a-23 e48
e	>in:pretype	018 13 246 329 412 568 6-48 7-35 8-36 9-3 a-37 b-28 e-14 f7 g18
e	>in:road	016 1-9 220 3106 4-34 549 6-25 7-8 8-9 92 a-72 b-13 c-4 d8 e-57 f20 g11
e	>in:saint	05 123 2-30 3-17 413 5-20 638 77 8-42 921 a66 b-17 c-8 e-17 f-11 g-12
e	>in:saints	3-16 5-139 7-15 a134 b60 e-10 g-14
e	>in:sign	014 2-1 328 4-1 524 62 725 8-30 911 a-22 b-5 c10 d-8 e-15 f-34
e	>in:title	015 4113 5-75 9-15 a-58 e20
e	>in:type	035 2-23 3-8 464 5-7 6-45 7-13 8-3 9-6 a7 b-32 e24 f5
e	>letter	054 1-105 2-1 369 41 5-60 6-6 742 813 93 a22 b11 e-18 f-27 g3
e	>mixed	413 5-4 e-9
e	>ordinal	067 115 236 3-15 4-40 530 6-13 7-88 8-89 e43 f55
e	>range	0-11 4-15 714 8-43 9-21 b-6 c-8 e91
e	>state	021 220 327 4-28 5-3 611 730 8-34 98 a98 b-101 e-62 f6 g8
e	>type	07 1-5 2-1 320 482 651 7-33 8-20 9-31 a-89 b-37 e-2 f30 g25
e	>type:ave	023 13 268 3-20 45 8-8 9-8 a-7 e-66 f7 g2
e	>type:bch	036 2-3 3-8 4-71 5-8 6-26 8-7 a78 b-9 e16
e	>type:blvd	21 3-7 415 5-7 650 a-8 e-44
e	>type:bnd	2-8 48 6-1 a14 e-13
e	>type:br	a6 e-6
e	>type:brg	018 28 4-19 8-8
e	>type:brk	4-9 a17 e-8
e	>type:cir	441 5-21 e-20
e	>type:cmns	413 a-13
e	>type:crk	a8 e-8
e	>type:cswy	4-1 5-7 69
e	>type:ct	036 2-38 45 5-57 a19 e30 f5
e	>type:ctr	0-14 1-8 2-4 3-16 4-4 57 9-8 a-12 e58
e	>type:cv	430 5-7 a-23
e	>type:cyn	414 e-14
e	>type:dl	4-31 a47 e-16
e	>type:dr	049 272 3-7 48 5-19 6-33 8-6 e-64
e	>type:dv	311 4-11
e	>type:est	4-24 e24
e	>type:ext	3-5 4-62 567
e	>type:fld	4-38 e38
e	>type:fls	a8 e-8
e	>type:flts	a-27 e27
e	>type:frk	2-15 e15
e	>type:frks	4-19 a19
e	>type:frst	0-7 216 4-29 a27 e-7
e	>type:ft	05 210 4-2 511 63 8-12 a-14
e	>type:fwy	2-14 420 e-5
e	>type:gdn	03 2-22 422 9-7 a-14 b21 e-3
e	>type:gdns	4-33 9-6 a-7 e46
e	>type:gln	2-34 434
e	>type:grn	29 4-9
e	>type:grv	2-6 454 9-1 a-40 f-7
e	>type:hbr	4-22 7-2 8-7 a14 e16
e	>type:hl	07 259 3-3 4-63
e	>type:hls	2-18 431 6-8 a2 e-8
e	>type:hts	47 a-7
e	>type:hwy	0-23 2-4 326 4-32 552 8-8 98 b-13 e-29 f8 g15
e	>type:is	2-18 419 a-62 b75 e-15
e	>type:isle	4-8 a16 e-8
e	>type:jct	4-6 a6
e	>type:knl	47 e-7
e	>type:ky	0-8 g8
e	>type:lck	0-19 4-8 8-8 e35
e	>type:ldg	4-14 e14
e	>type:lk	0-9 251 4-28 530 9-14 a-5 e-25
e	>type:lks	41 5-1
e	>type:ln	0-8 16 2-8 3-8 435 5-1 621 721 9-4 a-7 b-8 e-41
e	>type:mall	44 e-4
e	>type:mdw	2-28 46 a-7 e30
e	>type:ml	0-7 233 4-26 a14 e-13
e	>type:mnr	445 a-15 e-31
e	>type:mt	28 4-15 5-6 6-15 810 97 a12 b-10 e9
e	>type:mtn	419 9-7 a-8 e-4
e	>type:nck	2-2 42
e	>type:park	05 1-8 2-15 426 5-8 7-8 88 a60 b-12 e-49
e	>type:pass	42 5-2
e	>type:path	47 5-7
e	>type:pike	430 9-5 a-5 e-20
e	>type:pkwy	3-8 4-13 554 a-4 e-28
e	>type:pl	05 2-10 3-8 4-92 5-67 622 7-13 b-16 e180
e	>type:plz	2-15 3-13 4-28 b-7 e63
e	>type:pne	07 e-7
e	>type:pt	0-14 219 4-14 a10 e-5 f4
e	>type:rd	0-8 388 453 5-7 6-36 9-15 a-21 e-54
e	>type:rdg	014 2-19 420 a-1 e-14
e	>type:riv	014 212 3-5 4-7 e-14
e	>type:rte	2-15 330 4-16 5-5 8-14 983 a-5 e-58
e	>type:run	48 e-8
e	>type:shr	2-16 416
e	>type:shrs	4-8 a8
e	>type:smt	0-12 2-31 442
e	>type:spgs	4-7 a26 b-8 e-12
e	>type:sq	437 5-15 e-22
e	>type:st	01 2-27 3-22 444 524 627 7-8 833 9-15 a-102 e57 f-4 g-8
e	>type:sta	4-8 5-17 a-4 e28
e	>type:sts	417 e-17
e	>type:ter	211 3-7 42 e-5
e	>type:trce	2-8 414 a-6
e	>type:trl	2-20 441 e-21
e	>type:un	2-3 4-1 8-5 9-7 e17
e	>type:via	03 e-3
e	>type:vlg	4-22 5-7 7-8 a8 e29
e	>type:vly	47 e-7
e	>type:vw	0-6 421 a-27 e11
e	>type:walk	43 e-3
e	>type:way	2-6 4-35 538 6-1 7-8 a37 b-7 e-18
e	>type:wls	0-20 26 4-6 e20
e	>type:xing	1-8 3-8 422 e-6
e	>type?	0-5 1-24 2-50 3-17 4-76 524 6-38 7-17 8-43 936 a97 b51 e56 f-3 g8
e	>type~	0-68 3-8 4-17 6-6 e100
e	>unit	0-29 21 319 448 558 640 713 830 9-12 a-12 b-55 c5 d-15 e-6 f-84
e	>unit:#	014 27 38 41 528 62 7-1 8-30 919 a-22 b-5 c10 d-8 e11 f-34
e	>unit:apt	460 54 619 7-29 8-33 c-8 e-12
e	>unit:bay	3-8 416 7-5 8-3 a14 e-15
e	>unit:bldg	253 3-1 4-34 519 6-85 7-13 842 9-13 a-24 e57
e	>unit:bsmt	48 8-8
e	>unit:dept	8-9 a-8 e17
e	>unit:fl	0-8 2-12 4-62 58 619 711 8110 a32 b-8 e-90
e	>unit:frnt	08 4-6 56 8-8
e	>unit:lbby	424 8-24
e	>unit:lot	4-1 5-27 6-3 83 e28
e	>unit:lowr	49 6-8 8-1
e	>unit:lvl	4-10 7-46 8114 a-1 e-56
e	>unit:no	2-8 320 4-2 5-3 726 9-7 e-26
e	>unit:ofc	8-7 919 a-7 e-5
e	>unit:ph	58 e-8
e	>unit:rear	57 e-7
e	>unit:rm	441 5-22 6-1 782 8-36 a-8 b-8 e-48
e	>unit:side	2-24 424 6-18 7-11 e29
e	>unit:spc	45 5-41 65 8-5 e36
e	>unit:ste	0-20 2-11 3-10 48 523 649 7-3 8-77 9-16 a32 e25
e	>unit:stop	5-5 712 8-7
e	>unit:tower	222 4-79 511 6-15 7-7 833 9-7 a-14 b-7 e64
e	>unit:trlr	2-18 415 5-1 8-2 e13 f-8
e	>unit:unit	0-8 2-7 42 516 628 7-10 8-17 e-3
e	>unit:uppr	616 8-8 e-8
e	>unit:wing	45 612 8-12 e-5
e	>word	0-24 121 2-49 3-12 4-8 526 6-8 7-9 816 94 a2 b28 c-4 d25 e20 f-38 g10
e	>zip	0-5 2-7 3-37 45 552 6-4 7-36 830 9-11 a-19 b53 c-22 e1
e	@,_	099 233 3-8 4-165 5-59 6-46 736 8-26 949 a80 b120 d-4 e-103 f-7
e	@,_$	0-11 4-34 5-16 6-23 7-16 81 9-16 a22 b73 c40 d-8 e-12
e	@,_,	4-54 5-17 610 7-12 849 a-1 b5 e21
e	@_	04 1-2 2-11 310 473 5-26 6-16 76 8-29 910 a-1 b-4 c10 d-9 e-50 f21 g13
e	@_$	0-22 2-34 3-26 468 539 68 7-3 825 91 a-1 b-59 c-30 d22 e12
e	@_,	0-52 1-7 2-8 3-8 4140 560 650 714 819 9-25 a-111 b-157 c7 e79
e	Direction	0-29 1-7 2-16 424 5-22 6-34 7-25 8-16 99 a38 b35 c-8 e60 f-8
e	Direction ,_	2-6 4-21 6-77 7-11 821 9-2 a60 b42 e-6
e	Direction _	0-29 1-7 225 42 5-22 6-14 7-6 8-16 919 a37 b31 e-13 f-8
e	Direction _$	2-27 420 626 8-13 9-8 a-6 b-31 c-8 e47
e	Direction _,	2-8 423 632 7-8 8-8 a-53 b-8 e31
e	State	39 424 5-2 7-12 8-24 9-7 a6 b30 e-23
e	State ,_$	a-14 b14
e	State ,_,	5-4 8-30 a9 b41 e-15
e	State _	318 418 7-14 9-15 a6 b2 e-15
e	State _$	413 b3 e-16
e	State _,	417 7-11 8-17 a11
e	State ahead0	410 5-2 7-12 8-24 9-7 a21 b30 e-15
e	State ahead1	39 47 a-16
e	State ahead2	48 e-8
e	State number-	9-7 a13 b-6
e	State number1	35 419 a-16 e-8
e	State number2	34 418 8-9 a-7 b-7
e	State number4	4-13 5-2 7-12 8-15 a15 b43 e-15
e	State state1	48 5-2 7-12 8-8 a-16 b31
e	State state2	4-13 9-7 a26 b-6
e	State state3	37 49 8-9 a-8
e	State state4	32 420 8-7 a4 b5 e-23
e	State<digits	4-8 81 c7
e	State<digits>country	8-7 c7
e	State<digits>word	4-8 88
e	State<direction	4-14 622 b-8
e	State<direction>type	4-14 622 b-8
e	State<in:city	a6 c-6
e	State<in:city>digits	a6 c-6
e	State<type	32 4-18 523 e-8
e	State<type>digits	34 5-4
e	State<type>direction	3-3 4-14 517
e	State<type>type	48 e-8
e	State<type>word	4-11 511
e	State<word	419 5-7 a-14 b15 e-15
e	State<word>in:article	a-1 b15 e-15
e	State<word>type	4-9 a9
e	State<word>unit	47 5-7
e	State<word>word	422 a-22
e	State>^	47 a-7 b9 e-8
e	State>digits	49 7-7 8-9 a-8 b15
e	State>direction	48 a-8
e	State>in:city	4-13 9-7 a26 b-6
e	State>state	5-2 7-5 8-8 b16
e	State>type	39 4-1 e-8
e	State>word	415 8-7 a3 b-4 e-7
e	^<12a	09 4-7 8-11 a-5 e16
e	^<12a>12a	013 8-6 e-7
e	^<12a>direction	020 8-4 e-16
e	^<12a>ordinal	06 8-6
e	^<12a>type	0-8 e8
e	^<12a>word	0-23 4-7 85 a-5 e31
e	^<State	9-7 a13 b-6
e	^<State>in:city	9-7 a13 b-6
e	^<a12	0-16 419 89 92 e-14
e	^<a12>a12	013 8-13
e	^<a12>cross	0-19 419
e	^<a12>digits	0-12 820 e-8
e	^<a12>in:box	0-6 84 92
e	^<a12>word	09 8-3 e-6
e	^<cardinal	050 7-8 8-7 e-35
e	^<cardinal>direction	021 8-7 e-14
e	^<cardinal>in:firm	013 e-13
e	^<cardinal>type	08 e-8
e	^<cardinal>word	08 7-8
e	^<country	8-8 d8
e	^<country>^	8-8 d8
e	^<digits	090 2-8 3-8 4-50 8-6 9-8 c-2 e-1 g-8
e	^<digits>State	08 8-8
e	^<digits>cardinal	0-25 830 e-6
e	^<digits>digits	0-5 821 e-16
e	^<digits>direction	028 2-8 4-7 83 e-15
e	^<digits>fraction	06 8-3 e-3
e	^<digits>in:building	04 8-11 e7
e	^<digits>in:firm	039 e-39
e	^<digits>in:road	010 9-8 c-2
e	^<digits>in:title	08 4-8
e	^<digits>in:type	07 e-7
e	^<digits>letter	0-6 814 e-7
e	^<digits>ordinal	05 e-5
e	^<digits>state	015 8-15
e	^<digits>type	0-3 4-28 8-12 e51 g-8
e	^<digits>unit	014 8-14
e	^<digits>word	0-13 3-8 4-8 8-11 e39
e	^<direction	0-37 29 431 6-8 820 99 a8 e-32
e	^<direction>digits	215 8-15
e	^<direction>in:pretype	26 e-6
e	^<direction>in:road	2-33 8-5 9-8 e45
e	^<direction>ordinal	0-20 220
e	^<direction>type	0-7 2-30 439 924 e-26
e	^<direction>unit	2-2 6-8 840 e-31
e	^<direction>word	0-10 233 4-8 9-8 a8 e-15
e	^<grid	04 4-4
e	^<grid>word	04 4-4
e	^<in:article	4-12 e12
e	^<in:article>word	4-12 e12
e	^<in:box	742 9-10 e-32
e	^<in:box>digits	72 912 e-14
e	^<in:box>unit	740 9-29 e-11
e	^<in:box>word	97 e-7
e	^<in:careof	0-8 4-8 e16
e	^<in:careof>direction	0-8 e8
e	^<in:careof>word	4-8 e8
e	^<in:carrier	0-8 7-7 8-8 923 e-1
e	^<in:carrier>digits	8-8 98
e	^<in:carrier>type	0-8 98
e	^<in:carrier>unit	7-7 98 e-1
e	^<in:corner	3-7 g7
e	^<in:corner>type	3-7 g7
e	^<in:firm	4-25 9-7 e32
e	^<in:firm>type	4-25 9-7 e32
e	^<in:mail	0-8 733 9-14 e-11
e	^<in:mail>digits	0-8 722 e-14
e	^<in:mail>in:mail	717 9-8 e-9
e	^<in:mail>unit	7-6 9-6 e12
e	^<in:post	7-8 8-8 927 e-12
e	^<in:post>in:post	7-8 8-8 924 e-8
e	^<in:post>unit	94 e-4
e	^<in:road	319 9-12 e-7
e	^<in:road>digits	319 9-12 e-7
e	^<in:saints	0-13 8-7 e24 g-4
e	^<in:saints>direction	0-13 8-7 e24 g-4
e	^<letter	0-17 1-19 4-4 8-2 9-15 e57
e	^<letter>direction	0-27 9-8 e34
e	^<letter>in:carrier	815 9-8 e-7
e	^<letter>in:saint	024 1-19 4-4
e	^<letter>type	0-13 8-16 e30
e	^<ordinal	023 411 7-17 8-13 9-7 e3
e	^<ordinal>cross	024 4-3 8-7 e-14
e	^<ordinal>type	4-4 8-5 9-7 e17
e	^<ordinal>unit	7-17 817
e	^<ordinal>word	417 8-17
e	^<state	06 38 4-1 5-4 9-4 e-6
e	^<state>letter	013 3-8 e-6
e	^<state>type	0-7 316 4-1 5-4 9-4
e	^<type	0-19 1-8 3-36 4-22 5-31 77 975 a18 b-6 e-19 g41
e	^<type>12a	313 9-13
e	^<type>cross	410 5-10
e	^<type>digits	3-11 77 910 e-6
e	^<type>direction	4-7 5-8 9-8 e14 g8
e	^<type>in:box	3-8 916 e-8
e	^<type>in:road	9-2 g2
e	^<type>in:saints	a18 b-6 e-5 g-7
e	^<type>type	0-8 3-7 4-17 g32
e	^<type>unit	3-7 915 e-8
e	^<type>word	0-12 1-8 3-16 4-8 5-13 957 e-6 g5
e	^<unit	057 4-11 6-6 710 850 9-34 e-66
e	^<unit>12a	0-7 812 e-6
e	^<unit>a12	0-7 71 814 e-8
e	^<unit>digits	093 715 8-45 9-22 e-41
e	^<unit>grid	0-7 87
e	^<unit>in:article	0-1 4-8 7-18 e27
e	^<unit>in:post	7-8 88
e	^<unit>letter	0-6 824 9-8 e-10
e	^<unit>type	0-8 4-3 6-6 721 9-4
e	^<unit>unit	7-1 822 e-21
e	^<unit>word	88 e-8
e	^<word	0-12 2-8 3-8 459 5-8 7-62 83 9-14 a-24 b-8 d-7 e92 f-4
e	^<word>^	4-18 8-7 a-3 e28
e	^<word>cross	4-2 5-8 e10
e	^<word>digits	3-8 435 7-7 8-23 943 e-40
e	^<word>direction	4-6 7-15 8-11 a53 e-22
e	^<word>in:box	9-24 e24
e	^<word>in:building	0-13 424 e-12
e	^<word>in:firm	4-12 e12
e	^<word>in:mail	8-2 a-1 d-7 e10
e	^<word>letter	031 4-25 e-6
e	^<word>state	a-24 e24
e	^<word>type	0-28 470 8-7 9-5 a-7 e-19 f-4
e	^<word>unit	4-15 7-40 861 9-28 e23
e	^<word>word	0-3 2-8 49 8-8 a-43 b-8 e60
e	a12	033 4-20 5-6 6-8 7-8 881 9-13 a-24 e-36
e	a12 ,_	014 4-15 826 a-10 e-14
e	a12 ,_$	6-16 7-16 832
e	a12 ,_,	4-16 5-11 827
e	a12 _	052 421 8-2 910 a-38 e-42
e	a12 _$	4-30 830
e	a12 _,	851 9-36 e-15
e	a12 ahead0	010 4-19 5-6 6-8 7-8 881 9-13 a-16 e-22
e	a12 ahead1	09 4-1 a-8
e	a12 ahead2	014 e-14
e	a12 number-	019 4-15 831 9-5 e-30
e	a12 number2	419 8-4 9-8 a-7
e	a12 number3	4-9 5-6 6-8 827 a-5
e	a12 number4	4-23 7-8 842 a-11
e	a12 numberx	014 48 8-15 e-6
e	a12 state2	4-7 817 a-11
e	a12 state3	4-18 831 a-13
e	a12 state4	033 45 5-6 6-8 7-8 832 9-13 e-36
e	a12<a12	042 4-27 8-8 e-7
e	a12<a12>direction	019 4-19
e	a12<a12>ordinal	08 8-8
e	a12<a12>type	07 e-7
e	a12<a12>word	08 4-8
e	a12<cross	0-5 f5
e	a12<cross>word	0-5 f5
e	a12<direction	27 4-2 6-5 837 9-7 a-30
e	a12<direction>digits	88 a-8
e	a12<direction>direction	2-7 413 6-5
e	a12<direction>in:carrier	87 9-7
e	a12<direction>type	215 4-15
e	a12<direction>word	822 a-22
e	a12<ordinal	48 8-8
e	a12<ordinal>digits	48 8-8
e	a12<type	47 e-7
e	a12<type>word	47 e-7
e	a12<unit	78 e-8
e	a12<unit>digits	78 e-8
e	a12<word	423 5-15 a6 b-7 e-8
e	a12<word>^	436 5-15 a-21
e	a12<word>in:saint	417 a-3 e-14
e	a12<word>type	4-20 a28 e-8
e	a12<word>word	4-9 a2 b-7 e14
e	a12>^	4-15 6-8 7-8 831
e	a12>a12	020 8-13 e-7
e	a12>cross	0-19 419
e	a12>digits	0-12 820 e-8
e	a12>direction	019 4-19 87 9-7
e	a12>in:box	0-6 425 8-13 9-6
e	a12>in:saint	4-8 813 a-5
e	a12>ordinal	08 8-8
e	a12>type	07 88 a-8 e-7
e	a12>unit	5-6 813 e-8
e	a12>word	017 4-23 823 a-11 e-6
e	ahead0 number-	0-19 2-13 336 4-64 5-31 6-6 7-16 87 965 a2 b-12 c-6 d-7 e78 f-10 g-2
e	ahead0 number0	017 420 5-18 7-28 8-14 968 c11 e-56
e	ahead0 number1	010 1-16 225 323 4149 5-41 6-2 754 8-56 9-24 a-19 b-15 c1 d12 e-114 f16
e	ahead0 number2	0-34 2-7 389 443 540 7-20 8-4 9-60 a-2 b-4 c-14 d4 e-26 f-4
e	ahead0 number3	028 1-7 2-2 315 42 5-26 635 7-8 835 947 a8 b-35 c1 d-8 e-59 f-26
e	ahead0 number4	0-55 1-15 2-2 3-96 4-59 5-10 6-56 784 861 9-44 a64 b15 c42 d28 e70 f-27
e	ahead0 numberx	0-46 2-10 334 4-102 5-29 6-3 7-6 8-48 9-3 a30 b70 d-21 e110 f28 g-4
e	ahead1 number-	0-9 1-8 23 3-3 4-50 5-12 6-13 713 8-33 953 a55 b-14 e-23 f46 g-4
e	ahead1 number0	035 2-8 3-8 4-40 839 9-39 a-5 c-8 e41 g-8
e	ahead1 number1	0-70 165 2-70 36 423 540 6-21 7-16 851 9-13 a-52 b-7 e56 f15 g-7
e	ahead1 number2	040 1-3 237 33 457 512 6-28 7-8 849 9-4 a-57 b-24 e-6 f-68
e	ahead1 number3	01 1-8 2-46 3-18 476 5-10 643 7-7 8-26 9-28 a75 b-8 e-38 f-7
e	ahead1 number4	0-70 241 3-62 4-46 5-23 623 7-18 845 9-8 a28 b-9 d-6 e106
e	ahead1 numberx	0-20 1-19 2-2 444 537 64 8-21 a-12 e-95 f69 g15
e	ahead2 number-	066 27 3-15 4-65 510 8-23 a-7 e12 f9 g8
e	ahead2 number0	054 4-20 8-38 925 e-21
e	ahead2 number1	019 110 270 3-13 421 5-7 69 8-6 e-103
e	ahead2 number2	016 1-8 229 3-23 426 545 6-6 a8 e-76 f-11
e	ahead2 number3	0-12 2-22 475 525 63 823 9-1 a-98 e33 f-25
e	ahead2 number4	020 2-61 4-38 5-13 71 9-14 a-11 b21 e93
e	ahead2 numberx	045 211 4-23 5-8 a-16 e-35 f10 g16
e	any	017 1-9 2-20 3-31 427 5-19 6-17 726 839 919 a-11 b-22 c27 d1 e-53 f14 g13
e	cardinal	037 1-3 3-8 4-13 7-8 8-7 e3
e	cardinal ,_	027 e-27
e	cardinal _	046 1-7 3-16 4-26 7-16 8-14 e33
e	cardinal ahead0	06 8-7 e1
e	cardinal ahead1	0-11 1-3 3-8 4-6 7-8 e36
e	cardinal ahead2	041 4-7 e-34
e	cardinal number-	052 4-7 7-8 8-7 e-30
e	cardinal number1	0-30 1-3 3-8 4-6 e47
e	cardinal numberx	015 e-15
e	cardinal state2	07 e-7
e	cardinal state3	07 8-7
e	cardinal state4	022 1-3 3-8 4-13 7-8 e10
e	cardinal<direction	223 41 6-2 8-7 e-14
e	cardinal<direction>type	47 e-7
e	cardinal<direction>word	223 4-7 6-2 8-7 e-7
e	cardinal<in:firm	413 e-13
e	cardinal<in:firm>type	413 e-13
e	cardinal<in:type	44 5-4
e	cardinal<in:type>^	44 5-4
e	cardinal<type	3-8 431 5-8 e-15
e	cardinal<type>in:building	48 e-8
e	cardinal<type>type	3-8 48
e	cardinal<type>word	415 5-8 e-8
e	cardinal<word	3-4 4-34 a-7 e45
e	cardinal<word>direction	47 a-7
e	cardinal<word>type	3-4 4-57 e61
e	cardinal<word>word	416 e-16
e	cardinal>direction	05 3-8 424 8-7 e-14
e	cardinal>in:firm	013 e-13
e	cardinal>type	015 e-15
e	cardinal>word	03 1-3 4-37 7-8 e46
e	country	37 4-7 8-16 d24 e-8
e	country ,_$	8-16 d16
e	country _	314 4-14
e	country _$	8-15 d31 e-16
e	country ahead0	3-6 46 8-16 d24 e-8
e	country ahead1	313 4-13
e	country number1	32 4-2
e	country number2	35 4-5
e	country number4	8-8 d16 e-8
e	country numberx	8-8 d8
e	country state3	323 4-23
e	country state4	3-16 416 8-16 d24 e-8
e	country<digits	0-8 48
e	country<digits>in:road	0-8 48
e	country<type	313 4-8 5-5
e	country<type>digits	313 4-8 5-5
e	country>^	8-16 d24 e-8
e	country>digits	3-6 46
e	country>type	313 4-13
e	cross	0-17 3-13 4-30 5-3 78 8-19 9-8 a-8 c10 d-8 e17 f70
e	cross _	0-34 3-25 4-61 5-5 716 8-39 9-15 a-16 c21 d-15 e34 f140
e	cross ahead0	0-4 3-8 42 5-3 78 8-11 9-8 c10 d-8 e5 f15
e	cross ahead1	0-13 3-5 4-59 8-8 a-8 e26 f66
e	cross ahead2	426 e-15 f-11
e	cross number-	4-39 8-3 a-8 e3 f48
e	cross number1	3-8 4-22 f30
e	cross number2	3-5 421 e66 f-83
e	cross number3	453 5-3 7-7 9-8 f-36
e	cross number4	4-7 720 8-8 c10 d-8 e-5 f-4
e	cross numberx	0-17 4-37 7-5 8-8 e-47 f115
e	cross state1	4-8 e-6 f14
e	cross state2	a-8 f8
e	cross state3	4-12 8-8 e-3 f23
e	cross state4	0-17 3-13 4-11 5-3 78 8-11 9-8 c10 d-8 e26 f25
e	cross<digits	423 8-15 9-8
e	cross<digits>in:pretype	415 8-7 9-8
e	cross<digits>word	48 8-8
e	cross<direction	277 4-32 6-23 a-8 e-14
e	cross<direction>in:building	26 4-6
e	cross<direction>in:road	234 4-34
e	cross<direction>state	28 a-8
e	cross<direction>type	218 4-2 6-15
e	cross<direction>word	212 410 6-8 e-14
e	cross<in:firm	4-8 e8
e	cross<in:firm>type	4-8 e8
e	cross<in:pretype	316 4-8 f-8
e	cross<in:pretype>word	316 4-8 f-8
e	cross<in:road	38 4-8
e	cross<in:road>digits	38 4-8
e	cross<letter	4-7 8-11 e18
e	cross<letter>unit	4-7 8-11 e18
e	cross<ordinal	421 b-8 e-14
e	cross<ordinal>^	421 b-8 e-14
e	cross<type	2-5 38 427 5-20 9-9
e	cross<type>^	420 5-20
e	cross<type>in:article	37 4-7
e	cross<type>unit	39 9-9
e	cross<type>word	2-5 3-8 413
e	cross<unit	0-15 2-7 425 723 8-25 9-8 c23 e-16
e	cross<unit>digits	0-15 2-7 417 731 8-25 9-8 c23 e-16
e	cross<unit>type	48 7-8
e	cross<word	2-7 419 5-4 7-5 a-22 e20
e	cross<word>^	2-7 4-10 a-7 e24
e	cross<word>digits	46 a-8 e1
e	cross<word>grid	4-3 e3
e	cross<word>letter	4-7 7-5 e13
e	cross<word>type	414 e-14
e	cross<word>unit	4-8 5-4 e12
e	cross<word>word	428 a-8 e-20
e	cross>State	4-8 f8
e	cross>digits	3-8 4-4 8-8 9-8 f28
e	cross>direction	3-5 4-15 a-8 e22 f5
e	cross>in:firm	4-8 e8
e	cross>in:road	4-8 f8
e	cross>letter	4-7 7-8 8-3 e18
e	cross>ordinal	e-27 f27
e	cross>type	4-17 e-8 f24
e	cross>unit	444 5-3 721 c10 d-8 e-23 f-42
e	cross>word	0-17 4-8 7-5 8-8 e27 f12
e	digits ,_	077 4-38 8-5 e-34
e	digits ,_$	0-11 8-13 9-8 b-8 c40
e	digits ,_,	4-23 6-8 840 a-8 e-2
e	digits _	086 2-8 3-19 49 515 6-9 7-17 833 9-15 a-43 b-8 c-3 e-13 g-8
e	digits _$	0-14 4-12 6-8 817 9-18 c-2 e37
e	digits _,	0-37 415 5-25 6-8 79 814 917 a-14 c20 e8
e	digits ahead0	011 3-11 43 5-3 6-25 7-8 858 9-24 a-65 b-15 c63 e15
e	digits ahead1	023 2-8 3-8 4-4 5-7 6-7 825 9-26 c-8 e28 g-8
e	digits ahead2	066 4-47 83 925 e-47
e	digits number0	065 2-8 3-8 4-16 5-18 7-28 8-2 957 c3 e-38 g-8
e	digits number1	012 420 8-34 9-33 c8 e27
e	digits number2	042 3-11 4-42 5-13 87 93 a-6 c-6 e25
e	digits number3	025 4-12 5-13 6-23 845 9-20 a-16 c1 e14
e	digits number4	0-44 41 535 6-9 720 869 9-31 a-43 b-15 c49 e-32
e	digits state1	07 417 813 9-3 a-22 c-8 e-4
e	digits state2	022 4-42 5-15 6-15 823 958 a-43 c-6 e19
e	digits state3	015 4-1 5-9 6-8 867 9-30 c-8 e-25
e	digits state4	057 2-8 3-19 4-22 513 6-9 7-8 8-16 9-49 b-15 c78 e6 g-8
e	digits1	0-5 4-4 517 6-9 7-9 819 925 a-11 c-31 e17 g-8
e	digits1 ,_	024 4-8 8-11 e-5
e	digits1 ,_,	4-8 88
e	digits1 _	0-22 4-30 524 6-1 7-9 818 951 a-11 c-5 e-7 g-8
e	digits1 _$	4-13 82 9-21 c-26 e58
e	digits1 _,	0-8 454 5-7 6-8 82 9-5 e-28
e	digits2	06 3-11 480 5-4 875 9-14 a-16 c-41 e-76
e	digits2 ,_	07 4-7 88 e-8
e	digits2 ,_$	86 c-6
e	digits2 ,_,	82 e-2
e	digits2 _	020 3-11 443 5-4 834 9-30 a-8 e-44
e	digits2 _$	458 8-5 9-23 c-28 e-2
e	digits2 _,	0-21 4-15 832 939 a-8 c-8 e-20
e	digits3	035 449 5-23 6-15 714 840 96 a-16 c-48 e-42
e	digits3 ,_	03 4-15 818 e-6
e	digits3 _	055 444 5-5 6-7 7-8 810 9-2 a-16 e-71
e	digits3 _$	0-14 426 6-8 849 97 c-48 e-11
e	digits3 _,	0-8 4-6 5-18 722 8-37 91 e46
e	digits4	037 4-90 6-8 876 9-66 a-14 c33 e32
e	digits4 ,_	023 8-16 e-7
e	digits4 ,_$	82 c-2
e	digits4 ,_,	4-15 6-8 831 a-8
e	digits4 _	014 46 811 9-85 e54
e	digits4 _$	4-70 835 928 c6
e	digits4 _,	4-11 812 9-10 a-6 c29 e-15
e	digits5	039 3-8 4-36 8-5 9-19 a-7 b-15 c92 e-39
e	digits5 ,_	020 4-8 8-5 e-8
e	digits5 ,_$	0-5 8-21 b-8 c33
e	digits5 _	023 3-8 4-15 831 9-10 a-7 b-8 c7 e-12
e	digits5 _$	4-13 8-22 9-9 c52 e-8
e	digits5 _,	812 c-1 e-11
e	digits6	0-23 8-55 973 e5
e	digits6 _	0-23 8-55 973 e5
e	digits<12a	027 4-24 8-3
e	digits<12a>in:pretype	4-4 84
e	digits<12a>type	027 4-20 8-6
e	digits<State	35 46 8-8 a5 e-8
e	digits<State>direction	48 a-8
e	digits<State>in:city	4-13 a13
e	digits<State>state	8-8 a8
e	digits<State>type	35 43 e-8
e	digits<State>word	48 a-8
e	digits<cardinal	0-30 1-3 3-8 4-6 e47
e	digits<cardinal>direction	0-16 3-8 424
e	digits<cardinal>word	0-14 1-3 4-30 e47
e	digits<country	32 4-2 8-8 d8
e	digits<country>^	8-8 d8
e	digits<country>digits	3-6 46
e	digits<country>type	38 4-8
e	digits<cross	3-8 4-27 7-3 8-8 c25 d-8 e-7 f35
e	digits<cross>State	4-8 f8
e	digits<cross>digits	3-8 4-4 8-8 f20
e	digits<cross>direction	4-8 f8
e	digits<cross>unit	7-3 c25 d-8 e-7 f-8
e	digits<cross>word	4-7 f7
e	digits<digits	015 414 8-64 9-45 c25 e56
e	digits<digits>State	0-13 813
e	digits<digits>^	8-17 9-8 c25
e	digits<digits>digits	0-6 4-7 8-18 9-12 e43
e	digits<digits>direction	0-40 453 8-13
e	digits<digits>in:box	4-6 8-26 9-12 e43
e	digits<digits>type	033 4-18 8-8 e-8
e	digits<digits>unit	48 9-8
e	digits<digits>word	041 4-16 84 9-5 e-24
e	digits<direction	1-1 246 3-8 4-50 616 822 9-9 a-27 c-8 e19
e	digits<direction>State	24 4-4
e	digits<direction>^	2-27 413 651 8-15 9-8 a-6 c-8
e	digits<direction>cross	2-2 4-19 621
e	digits<direction>digits	231 4-66 61 836 a-1
e	digits<direction>direction	113 2-16 4-5 6-17 825
e	digits<direction>in:building	214 4-14
e	digits<direction>in:firm	2-8 48
e	digits<direction>in:saint	26 4-9 6-19 8-5 a27
e	digits<direction>letter	230 4-25 6-4
e	digits<direction>ordinal	228 4-14 6-14
e	digits<direction>state	28 4-8
e	digits<direction>type	2-25 3-8 479 6-39 a-8
e	digits<direction>unit	2-50 449 610 8-36 e27
e	digits<direction>word	1-14 253 4-33 626 818 9-2 a-40 e-8
e	digits<fraction	0-8 145 2-8 3-4 4-22 e-3
e	digits<fraction>country	14 3-4
e	digits<fraction>in:firm	18 4-8
e	digits<fraction>type	114 4-14
e	digits<fraction>word	0-8 118 2-8 e-3
e	digits<in:box	1-4 2-8 3-7 49 5-16 73 922
e	digits<in:box>digits	3-7 4-3 7-28 938
e	digits<in:box>unit	5-8 732 9-24
e	digits<in:box>word	1-4 2-8 412 5-8 98
e	digits<in:building	1-8 48 7-7 e7
e	digits<in:building>in:firm	1-8 420 e-12
e	digits<in:building>unit	4-11 7-7 e19
e	digits<in:careof	0-8 4-13 d-8 e29
e	digits<in:careof>in:title	4-5 e5
e	digits<in:careof>type	4-8 e8
e	digits<in:careof>word	0-8 d-8 e16
e	digits<in:carrier	3-8 98
e	digits<in:carrier>digits	3-8 98
e	digits<in:firm	445 9-8 a17 e-55
e	digits<in:firm>digits	48 e-8
e	digits<in:firm>in:firm	48 e-8
e	digits<in:firm>type	429 9-8 a17 e-39
e	digits<in:mail	7-29 929
e	digits<in:mail>in:firm	7-12 9-4 e15
e	digits<in:mail>unit	7-18 933 e-16
e	digits<in:pretype	2-15 33 413 5-8 a8
e	digits<in:pretype>in:pretype	2-8 3-31 447 5-8
e	digits<in:pretype>word	2-8 334 4-34 a8
e	digits<in:road	1-8 3-1 443 5-7 9-12 a-15
e	digits<in:road>digits	38 4-8
e	digits<in:road>direction	1-8 3-13 421
e	digits<in:road>type	328 4-20 9-8
e	digits<in:road>unit	37 4-7
e	digits<in:road>word	3-30 456 5-7 9-4 a-15
e	digits<in:saint	1-14 2-13 3-15 435 6-5 78 a21 b-7 e-10
e	digits<in:saint>State	47 a-7
e	digits<in:saint>a12	4-7 714 a-7
e	digits<in:saint>direction	1-6 46
e	digits<in:saint>in:road	2-4 44
e	digits<in:saint>type	2-1 3-15 416
e	digits<in:saint>unit	2-8 48
e	digits<in:saint>word	1-8 6-5 7-6 a36 b-7 e-10
e	digits<in:saints	0-8 1-3 411
e	digits<in:saints>direction	0-8 1-3 411
e	digits<in:title	315 4-7 a-8
e	digits<in:title>digits	319 4-19
e	digits<in:title>direction	3-3 411 a-8
e	digits<in:type	422 8-8 e-14
e	digits<in:type>ordinal	48 e-8
e	digits<in:type>type	47 e-7
e	digits<in:type>unit	48 8-8
e	digits<letter	0-6 148 2-8 3-29 41 7-8 829 927 a-13 e-42
e	digits<letter>cross	1-8 416 e-8
e	digits<letter>digits	3-8 417 8-9
e	digits<letter>direction	144 4-41 8-3
e	digits<letter>in:road	1-6 3-7 414
e	digits<letter>letter	1-22 3-6 431 8-3
e	digits<letter>ordinal	17 e-7
e	digits<letter>type	0-6 1-21 3-8 455 e-20
e	digits<letter>unit	48 8-8
e	digits<letter>word	154 2-8 4-98 7-8 852 927 a-13 e-6
e	digits<ordinal	413 7-8 87 e-12
e	digits<ordinal>direction	48 8-8
e	digits<ordinal>unit	4-8 7-8 822 e-7
e	digits<ordinal>word	413 8-8 e-5
e	digits<state	0-8 1-7 2-6 3-9 4-20 550 6-4 71 8-14 9-15 a-35 b73 g-7
e	digits<state>^	4-7 6-4 9-8 b19
e	digits<state>digits	76 b-6
e	digits<state>direction	5-6 7-5 b11
e	digits<state>type	0-8 2-6 3-9 4-26 556 9-7 a-14 b21 g-7
e	digits<state>word	1-7 414 8-14 a-20 b28
e	digits<type	0-7 26 337 49 5-35 6-11 7-5 9-5 a26 b-12 e-2
e	digits<type>12a	38 9-8
e	digits<type>^	3-7 49 55 a-8
e	digits<type>cross	3-7 413 5-5
e	digits<type>digits	369 4-46 72 9-15 b-10
e	digits<type>direction	328 4-18 5-10
e	digits<type>in:article	235 3-50 414
e	digits<type>in:box	3-8 928 e-20
e	digits<type>in:building	47 e-7
e	digits<type>in:saints	a2 b-2
e	digits<type>in:type	0-7 a7
e	digits<type>letter	38 5-8
e	digits<type>state	37 4-7
e	digits<type>type	2-12 3-8 47 5-15 a-8 e36
e	digits<type>unit	3-22 448 513 7-8 9-10 a-7 e-14
e	digits<type>word	2-18 319 4-19 5-14 6-11 a40 e3
e	digits<unit	0-5 4-41 78 845 9-2 a2 e-8
e	digits<unit>^	715 8-15
e	digits<unit>digits	4-36 718 820 9-2
e	digits<unit>direction	7-8 88
e	digits<unit>letter	0-5 4-13 826 e-8
e	digits<unit>type	48 7-9 8-7 a8
e	digits<unit>word	7-8 814 a-6
e	digits<word	0-8 223 336 4-14 5-14 7-4 810 9-10 a29 b-36 c-7 d35 e-40
e	digits<word>State	29 4-9
e	digits<word>^	4-43 5-14 a72 c-7 d-8
e	digits<word>cross	4-51 e51
e	digits<word>digits	4-8 7-1 8-19 924 a-19 b-9 e32
e	digits<word>direction	447 a-20 e-28
e	digits<word>in:building	2-6 4-7 e14
e	digits<word>in:firm	430 a-6 e-24
e	digits<word>in:pretype	3-8 48
e	digits<word>in:road	344 4-44
e	digits<word>in:type	48 e-8
e	digits<word>letter	3-13 444 a-8 e-23
e	digits<word>state	4-11 a11
e	digits<word>type	0-8 226 314 4-15 8-6 9-7 a16 b-7 e-13
e	digits<word>unit	2-4 4-16 73 836 9-14 a-12 e8
e	digits<word>word	2-2 452 7-6 9-13 a-4 b-21 d43 e-50
e	digits>12a	0-7 4-8 815
e	digits>State	0-5 422 81 9-14 e-4
e	digits>^	0-26 4-12 6-8 84 9-26 b-8 c39 e37
e	digits>cardinal	0-25 830 e-6
e	digits>country	8-7 c7
e	digits>cross	0-24 471 5-18 8-17 9-7 c-5
e	digits>digits	0-47 4-15 862 9-34 c23 e12
e	digits>direction	029 2-8 435 5-17 6-9 811 916 c-8 e-50
e	digits>fraction	06 8-3 e-3
e	digits>in:box	0-21 4-21 837 9-40 e45
e	digits>in:building	04 8-11 e7
e	digits>in:careof	0-8 98
e	digits>in:carrier	4-19 814 95
e	digits>in:firm	031 4-23 8-27 939 e-20
e	digits>in:post	87 e-7
e	digits>in:pretype	415 8-7 9-8
e	digits>in:road	016 412 8-9 9-8 c-2 e-8
e	digits>in:saint	0-7 87
e	digits>in:title	08 4-8
e	digits>in:type	07 e-7
e	digits>letter	0-6 4-8 817 95 e-7
e	digits>ordinal	032 4-26 7-8 8-13 e16
e	digits>state	025 4-11 82 96 a-22
e	digits>type	025 4-43 5-9 6-8 8-5 91 e45 g-8
e	digits>unit	0-1 413 549 7-18 8-10 9-8 e-25
e	digits>word	095 3-19 4-24 5-15 6-8 718 8-11 941 a-43 b-8 c2 e-29
e	direction	0-8 16 286 3-8 4-76 6138 7-14 827 9-14 a-66 b-3 e-61 f-7
e	direction ,_	276 4-36 61 7-27 8-23 9-2 a28 b42 e-47 f-14
e	direction ,_$	4-15 6-16 8-24 b55
e	direction ,_,	635 8-26 a-9
e	direction _	0-45 15 2116 3-15 4-36 5-22 660 7-18 89 93 a-22 b4 e-32 f-8
e	direction _$	2-27 45 650 840 9-8 a-6 b-46 c-8
e	direction _,	2-8 4-47 6112 7-8 860 9-14 a-85 b-27 e16
e	direction ahead0	2-4 4-5 5-8 665 7-39 815 9-14 a-5 b58 c-8 e-48 f-8
e	direction ahead1	0-30 1-1 253 3-8 4-17 5-15 625 820 99 a17 b-27 e-20 f-7
e	direction ahead2	0-7 222 4-30 614 8-25 a-40 e66
e	direction number-	0-22 29 4-11 5-15 6-1 7-6 835 94 a9 b-10 e8
e	direction number1	1-1 260 3-8 413 6-11 84 9-9 a-12 e-36
e	direction number2	259 46 6-19 7-8 8-15 a-8 b27 e-42
e	direction number3	2-62 4-27 5-8 6108 7-8 8-15 a28 b2 e-12 f-7
e	direction number4	2-13 4-35 621 7-17 813 a-15 b-29 c-8 e90 f-8
e	direction numberx	0-15 218 42 65 8-13 a-29 b41 e-10
e	direction state1	230 4-32 65 7-8 82 a-31 b41 e-8
e	direction state2	212 444 621 8-41 9-2 a-52 b3 e14
e	direction state3	2-41 4-61 5-15 655 8-10 9-8 a113 e-33
e	direction state4	0-37 1-1 268 3-8 4-3 5-8 623 7-31 860 94 a-58 b-12 c-8 e25 f-15
e	direction<12a	07 4-8 89 a-8
e	direction<12a>^	4-8 816 a-8
e	direction<12a>direction	07 8-7
e	direction<State	34 44 7-7 8-9 b7
e	direction<State>digits	49 7-7 8-9 b7
e	direction<State>type	34 4-4
e	direction<a12	48 85 9-8 a-5
e	direction<a12>^	4-7 87
e	direction<a12>in:box	425 8-18 9-8
e	direction<a12>in:saint	4-8 813 a-5
e	direction<a12>word	4-3 83
e	direction<country	35 4-5
e	direction<country>type	35 4-5
e	direction<cross	3-5 4-68 e56 f16
e	direction<cross>direction	3-5 4-60 e56 f9
e	direction<cross>word	4-8 f8
e	direction<digits	0-10 3-11 4-23 6-1 87 e38
e	direction<digits>^	4-19 819
e	direction<digits>digits	0-10 815 e-5
e	direction<digits>direction	0-6 44 6-1 84
e	direction<digits>ordinal	019 4-19
e	direction<digits>type	0-12 412 87 e-7
e	direction<digits>word	0-1 3-11 4-1 8-38 e50
e	direction<direction	2-31 458 625 8-25 a12 e-40
e	direction<direction>digits	614 8-14
e	direction<direction>direction	2-6 4-13 619
e	direction<direction>in:firm	2-6 46
e	direction<direction>type	2-8 48
e	direction<direction>unit	68 824 e-32
e	direction<direction>word	2-11 458 6-16 8-35 a12 e-8
e	direction<in:building	728 8-8 e-20
e	direction<in:building>unit	728 8-8 e-20
e	direction<in:carrier	7-8 98
e	direction<in:carrier>digits	7-8 98
e	direction<in:city	37 4-7
e	direction<in:city>type	37 4-7
e	direction<in:post	48 a-8
e	direction<in:post>word	48 a-8
e	direction<in:pretype	314 4-6 a-2 e-6
e	direction<in:pretype>word	314 4-6 a-2 e-6
e	direction<in:road	3-43 430 9-8 e21
e	direction<in:road>^	3-8 48
e	direction<in:road>digits	39 4-9
e	direction<in:road>in:road	3-43 443
e	direction<in:road>type	3-37 424 9-8 e21
e	direction<in:road>unit	336 4-36
e	direction<in:saint	3-4 418 a20 b-26 e-8
e	direction<in:saint>type	3-4 49 a-5
e	direction<in:saint>word	49 a25 b-26 e-8
e	direction<in:title	37 4-7
e	direction<in:title>12a	37 4-7
e	direction<in:type	445 5-33 a-5 b-7
e	direction<in:type>direction	445 5-33 a-5 b-7
e	direction<letter	1-8 330 4-24 810 a-10 e2
e	direction<letter>letter	330 4-30
e	direction<letter>type	4-14 810 a-10 e14
e	direction<letter>word	1-8 420 e-13
e	direction<ordinal	3-12 46 86
e	direction<ordinal>type	3-12 412
e	direction<ordinal>unit	4-6 86
e	direction<state	337 4-29 b-8
e	direction<state>type	337 4-29 b-8
e	direction<type	318 4-21 584 6-8 7-8 911 a-42 b-8 c-8 e-10 g-8
e	direction<type>State	a7 e-7
e	direction<type>^	3-8 4-26 547 c-8 e-6
e	direction<type>a12	37 5-7
e	direction<type>cross	4-27 534 g-8
e	direction<type>digits	3-1 4-14 522 9-7
e	direction<type>direction	3-7 4-24 524 e8
e	direction<type>in:article	321 4-7 5-14
e	direction<type>in:box	3-10 918 e-8
e	direction<type>in:post	31 45 5-5
e	direction<type>in:pretype	4-8 513 e-5
e	direction<type>in:saints	3-8 421 5-15 a1
e	direction<type>letter	334 4-6 5-28
e	direction<type>ordinal	3-8 58
e	direction<type>state	37 4-7
e	direction<type>type	3-7 413 5-19 6-8 a-28 e49
e	direction<type>unit	4-14 537 7-8 a-8 e-7
e	direction<type>word	3-2 471 5-13 a-14 b-8 e-34
e	direction<unit	3-7 49 7-11 826 913 a-8 c-8 e-15
e	direction<unit>12a	88 a-8
e	direction<unit>State	7-27 e27
e	direction<unit>a12	77 8-7
e	direction<unit>digits	3-7 432 719 8-3 913 c-8 e-46
e	direction<unit>direction	7-14 822 e-8
e	direction<unit>letter	4-8 78
e	direction<unit>ordinal	7-26 8-3 e29
e	direction<unit>type	4-15 7-8 a8 e15
e	direction<unit>unit	723 89 e-32
e	direction<unit>word	76 81 a-8
e	direction<word	3-13 417 5-13 739 8-32 9-15 a38 b32 d-21 e-32
e	direction<word>^	4-7 5-13 8-13 a39 b37 d-8 e-36
e	direction<word>a12	79 a-4 e-6
e	direction<word>cross	429 a-6 e-23
e	direction<word>digits	3-8 4-11 7-2 a1 b15 e5
e	direction<word>direction	4-37 a-42 e80
e	direction<word>in:article	48 e-8
e	direction<word>in:box	46 e-6
e	direction<word>in:building	418 a16 e-34
e	direction<word>in:carrier	3-5 4-12 9-15 e33
e	direction<word>in:firm	415 e-15
e	direction<word>in:saint	48 a-8
e	direction<word>type	4-39 a11 b-20 e48
e	direction<word>unit	49 732 8-19 a-9 e-13
e	direction<word>word	432 a39 d-13 e-58
e	direction>12a	2-8 624 a-8 b-8
e	direction>State	219 4-19 6-7 a-21 b28
e	direction>^	2-27 45 629 81 9-8 a-6 b-11 c-8 e24
e	direction>a12	241 6-31 8-10
e	direction>cross	2-2 4-28 645 a-8 b-6
e	direction>digits	2-19 4-8 643 7-28 818 a-9 b12 e-1 f-8
e	direction>direction	113 2-32 4-31 640 817 a-8
e	direction>in:building	220 4-20 6-8 835 a-7 e-20
e	direction>in:carrier	87 9-7
e	direction>in:firm	2-14 414
e	direction>in:mail	65 8-5
e	direction>in:post	2-10 418 a-8
e	direction>in:pretype	26 e-6
e	direction>in:road	227 4-60 8-5 9-8 e45
e	direction>in:saint	2-1 4-17 6-7 84 a21
e	direction>in:type	444 6-22 a-5 b-16
e	direction>letter	29 4-3 6-12 e6
e	direction>ordinal	0-20 226 41 6-7
e	direction>state	215 4-8 a-8
e	direction>type	0-7 2-33 3-8 445 622 924 a-45 b-8 e9
e	direction>unit	212 461 5-8 6-1 7-11 8-45 910 a8 b-8 e-19
e	direction>word	0-10 1-14 240 4-46 5-15 6-9 8-6 9-17 a76 b48 e-41 f-7
e	fraction	0-8 145 2-8 3-4 4-22 e-3
e	fraction _	0-15 189 2-16 3-7 4-45 e-6
e	fraction ahead0	14 3-4
e	fraction ahead1	0-8 141 2-8 4-22 e-3
e	fraction number1	0-8 145 2-8 3-4 4-22 e-3
e	fraction state3	16 4-6
e	fraction state4	0-8 138 2-8 3-4 4-16 e-3
e	fraction<direction	215 4-15
e	fraction<direction>word	215 4-15
e	fraction<type	38 422 5-30
e	fraction<type>letter	38 5-8
e	fraction<type>word	422 5-22
e	fraction<word	412 e-12
e	fraction<word>type	412 e-12
e	fraction>country	14 3-4
e	fraction>in:firm	18 4-8
e	fraction>type	114 4-14
e	fraction>word	0-8 118 2-8 e-3
e	grid	030 2-8 4-15 e-7
e	grid ,_	029 4-14 e-15
e	grid _	031 2-16 4-15
e	grid ahead0	04 4-4
e	grid ahead1	07 e-7
e	grid ahead2	018 2-8 4-10
e	grid number0	022 4-15 e-7
e	grid number3	08 2-8
e	grid state4	030 2-8 4-15 e-7
e	grid<direction	27 4-7
e	grid<direction>direction	27 4-7
e	grid<in:road	37 e-7
e	grid<in:road>type	37 e-7
e	grid<type	47 5-7
e	grid<type>word	47 5-7
e	grid<word	3-8 48
e	grid<word>type	3-8 48
e	grid>in:road	07 e-7
e	grid>ordinal	08 2-8
e	grid>type	07 4-7
e	grid>word	07 4-7
e	in:article	0-16 1-7 2-6 32 440 5-40 6-34 821 9-18 a13 b-11 e44 f11
e	in:article ,_	6-36 a29 b8
e	in:article _	0-23 1-7 2-6 32 455 5-32 656 8-40 9-18 a-32 b-16 e58 f4
e	in:article _$	47 5-8 6-68 861 a-5 b13
e	in:article _,	4-4 615 8-7 e-3
e	in:article ahead0	0-8 49 8-21 a-11 b15 e23 f-8
e	in:article ahead1	410 813 a-10 e-13
e	in:article number-	0-8 4-5 8-22 e35
e	in:article number2	43 e-3
e	in:article number3	45 a-15 e18 f-8
e	in:article number4	4-13 814 a-6 b15 e-12
e	in:article numberx	429 e-29
e	in:article state1	413 a-13
e	in:article state2	4-1 88 a-6 b20 e-21
e	in:article state3	4-2 85 a-2 e7 f-8
e	in:article state4	0-8 49 8-21 b-5 e24
e	in:article<digits	8-2 c2
e	in:article<digits>^	8-2 c2
e	in:article<in:article	433 8-8 e-25
e	in:article<in:article>word	433 8-8 e-25
e	in:article<state	3-22 433 5-6 b-6
e	in:article<state>type	3-22 433 5-6 b-6
e	in:article<type	414 5-14
e	in:article<type>cross	414 5-14
e	in:article<word	4-11 7-5 a-27 b20 d-8 e31
e	in:article<word>12a	413 7-5 a-8
e	in:article<word>^	420 d-8 e-12
e	in:article<word>cross	47 e-7
e	in:article<word>digits	4-12 a-13 b25 e1
e	in:article<word>direction	48 a-8
e	in:article<word>in:saint	47 a-7
e	in:article<word>ordinal	46 e-6
e	in:article<word>unit	4-6 e6
e	in:article<word>word	4-54 a9 b-5 e49
e	in:article>in:article	425 8-8 e-17
e	in:article>state	413 a-13
e	in:article>type	4-3 813 a3 e-13
e	in:article>word	0-8 4-16 8-13 a-11 b15 e40 f-8
e	in:box	1-4 2-8 3-15 4-1 5-23 7-11 981 e-19
e	in:box ,_	7-15 915
e	in:box _	1-8 2-15 3-30 4-16 5-16 721 9102 e-37
e	in:box _,	414 5-30 7-28 944
e	in:box ahead0	3-15 4-5 5-23 7-11 980 e-26
e	in:box ahead1	1-4 2-8 44 e7
e	in:box number-	4-2 720 930 e-47
e	in:box number1	1-4 2-8 3-7 42 5-8 720 94
e	in:box number2	3-8 47 5-7 98
e	in:box number3	4-8 5-8 7-15 916 e15
e	in:box number4	7-37 922 e14
e	in:box state2	5-8 7-5 913
e	in:box state3	3-8 47 5-7 7-23 939 e-8
e	in:box state4	1-4 2-8 3-7 4-8 5-8 716 929 e-11
e	in:box<digits	0-25 4-26 820 959 a-6 c-2 e-22
e	in:box<digits>^	4-8 840 9-30 c-2
e	in:box<digits>digits	8-5 95
e	in:box<digits>direction	4-7 8-7 914
e	in:box<digits>in:box	852 9-46 e-6
e	in:box<digits>in:careof	0-8 98
e	in:box<digits>in:firm	97 e-7
e	in:box<digits>letter	8-5 95
e	in:box<digits>state	96 a-6
e	in:box<digits>type	0-9 810 9-1
e	in:box<digits>word	0-8 4-11 8-66 992 e-8
e	in:box<direction	6-2 910 e-8
e	in:box<direction>unit	6-2 910 e-8
e	in:box<in:box	3-8 915 e-7
e	in:box<in:box>digits	3-8 98
e	in:box<in:box>word	97 e-7
e	in:box<letter	98 e-8
e	in:box<letter>^	98 e-8
e	in:box<unit	7-14 8-17 96 e25
e	in:box<unit>12a	8-21 921
e	in:box<unit>digits	7-14 84 9-15 e25
e	in:box<word	4-8 9-12 a-7 e26
e	in:box<word>digits	97 e-7
e	in:box<word>direction	4-8 9-11 a-7 e25
e	in:box<word>in:firm	9-8 e8
e	in:box>digits	3-15 4-3 7-55 994 e-22
e	in:box>direction	4-2 910 e-8
e	in:box>in:box	97 e-7
e	in:box>in:saint	47 5-7
e	in:box>unit	4-7 5-8 743 9-38 e10
e	in:box>word	1-4 2-8 44 5-8 98 e8
e	in:building	0-7 1-8 3-19 4-41 536 6-5 727 8-75 9-47 a-35 b-37 c-8 e219
e	in:building ,_	4-7 76 e2
e	in:building _	0-15 1-16 3-19 483 537 742 8-27 9-40 a-58 b-18 e31
e	in:building _$	4-32 5-37 6-5 7-20 8-17 a36 e74
e	in:building _,	4-57 525 718 8-38 9-16 a-7 b-39 c-8 e122
e	in:building ahead0	0-7 46 5-11 719 8-8 a6 b-19 e14
e	in:building ahead1	1-8 421 9-9 e-4
e	in:building number-	0-7 4-16 5-5 9-9 e38
e	in:building number1	1-8 48 7-7 e7
e	in:building number2	4-7 e7
e	in:building number3	437 5-20 e-17
e	in:building number4	4-10 514 726 8-8 a6 b-19 e-9
e	in:building numberx	415 e-15
e	in:building state1	5-3 7-2 a6 b-19 e18
e	in:building state2	4-9 512 7-7 e5
e	in:building state3	4-24 5-13 e37
e	in:building state4	0-7 1-8 460 5-7 728 8-8 9-9 e-49
e	in:building<in:road	3-8 a-7 e15
e	in:building<in:road>type	3-8 a-7 e15
e	in:building<type	3-17 534 e-17
e	in:building<type>^	515 e-15
e	in:building<type>digits	3-17 517
e	in:building<type>type	57 e-7
e	in:building<type>unit	517 e-17
e	in:building<type>word	5-22 e22
e	in:building<unit	0-7 5-4 7-13 87 b-8 e25
e	in:building<unit>digits	0-7 5-4 7-7 87 b-8 e19
e	in:building<unit>unit	7-6 e6
e	in:building<word	4-30 547 8-8 e-9
e	in:building<word>^	4-22 547 8-8 a-2 e-15
e	in:building<word>word	4-7 a2 e6
e	in:building>digits	5-3 b-19 e22
e	in:building>in:firm	1-8 420 e-12
e	in:building>in:road	4-21 e21
e	in:building>in:saint	5-5 e5
e	in:building>state	7-2 a6 e-4
e	in:building>type	422 5-7 9-9 e-7
e	in:building>unit	4-4 5-7 721 8-8 e-1
e	in:building>word	0-7 410 512 e-15
e	in:careof	0-16 4-21 5-7 8-9 d-8 e61
e	in:careof ,_	5-14 8-5 e19
e	in:careof _	0-31 4-42 8-13 d-16 e103
e	in:careof ahead0	4-13 5-7 8-9 d-8 e37
e	in:careof ahead1	0-16 e16
e	in:careof ahead2	4-8 e8
e	in:careof number1	4-8 e8
e	in:careof number3	5-7 8-9 e16
e	in:careof number4	0-8 4-5 d-8 e21
e	in:careof numberx	0-8 4-8 e16
e	in:careof state4	0-16 4-21 5-7 8-9 d-8 e61
e	in:careof<direction	2-19 e19
e	in:careof<direction>letter	2-19 e19
e	in:careof<in:box	9-29 e29
e	in:careof<in:box>unit	9-29 e29
e	in:careof<in:title	4-5 e5
e	in:careof<in:title>word	4-5 e5
e	in:careof<type	4-8 e8
e	in:careof<type>in:box	4-8 e8
e	in:careof<unit	7-13 e13
e	in:careof<unit>unit	7-13 e13
e	in:careof<word	4-24 d-7 e31
e	in:careof<word>in:saint	4-8 e8
e	in:careof<word>letter	4-8 e8
e	in:careof<word>type	4-8 e8
e	in:careof<word>word	d-7 e7
e	in:careof>direction	0-8 e8
e	in:careof>in:box	8-7 e7
e	in:careof>in:title	4-5 e5
e	in:careof>type	4-8 e8
e	in:careof>word	0-8 4-8 5-7 8-2 d-8 e33
e	in:carrier	0-8 325 4-84 564 7-31 8-8 998 a-16 c-6 e-34
e	in:carrier ,_	7-16 930 e-14
e	in:carrier _	0-15 317 4-84 547 7-31 8-15 9114 a-16 e-17
e	in:carrier _$	517 c-6 e-11
e	in:carrier ahead0	3-8 7-15 8-8 938 e-8
e	in:carrier ahead1	0-8 98
e	in:carrier number-	0-8 7-15 8-8 938 e-8
e	in:carrier number1	3-8 98
e	in:carrier state4	0-8 3-8 7-15 8-8 946 e-8
e	in:carrier<digits	4-8 8-16 924
e	in:carrier<digits>in:box	4-8 8-16 924
e	in:carrier<type	3-8 98
e	in:carrier<type>digits	3-8 98
e	in:carrier<unit	8-7 98 e-1
e	in:carrier<unit>digits	8-7 98 e-1
e	in:carrier>digits	3-8 7-8 8-8 931 e-7
e	in:carrier>type	0-8 98
e	in:carrier>unit	7-7 98 e-1
e	in:city	0-8 37 459 5-47 6-13 8-16 9-23 a118 b-38 c-14 e-13 g-12
e	in:city _	0-8 313 4-16 560 6-8 8-16 9-15 a20 b-37 e19 g-12
e	in:city _$	427 5-96 6-5 a45 e29
e	in:city _,	442 5-11 9-8 a85 b-19 c-20 e-69
e	in:city ahead0	a32 b-18 c-6 e-8
e	in:city ahead1	37 4-7
e	in:city number-	a6 c-6
e	in:city number2	37 4-7
e	in:city number4	a26 b-18 e-8
e	in:city state1	a24 b-18 c-6
e	in:city state4	37 4-7 a8 e-8
e	in:city<in:saint	a-7 b7
e	in:city<in:saint>word	a-7 b7
e	in:city<state	a37 b-37
e	in:city<state>^	a44 b-44
e	in:city<state>digits	a-7 b7
e	in:city<type	5-8 a-4 b12
e	in:city<type>^	5-8 a-4 b12
e	in:city>digits	a16 b-10 c-6
e	in:city>in:saint	a8 e-8
e	in:city>state	a8 b-8
e	in:city>type	37 4-7
e	in:corner	0-15 3-14 4-23 5-14 9-10 a6 e-12 g82
e	in:corner _	0-15 3-21 4-23 5-8 9-10 e-12 g89
e	in:corner _,	5-6 a6
e	in:corner ahead1	3-7 g7
e	in:corner number-	3-7 g7
e	in:corner state4	3-7 g7
e	in:corner>type	3-7 g7
e	in:firm	0-16 313 43 510 6-11 7-25 8-27 9-9 a-16 b-25 e103
e	in:firm _	0-24 313 443 5-8 6-6 7-25 8-23 9-16 a29 b-15 e32
e	in:firm _$	4-3 5-32 6-5 a-19 b-19 e78
e	in:firm _,	4-10 536 7-8 8-16 9-8 a-28 b-16 e49
e	in:firm ahead0	43 5-6 8-12 a-25 b-25 e64
e	in:firm ahead1	0-8 410 5-8 7-8 9-15 a23 e6
e	in:firm ahead2	414 e-14
e	in:firm number-	4-26 5-6 8-8 9-7 a-7 b-8 e62
e	in:firm number1	477 e-77
e	in:firm number2	448 5-8 7-8 e-33
e	in:firm number3	420 e-20
e	in:firm number4	4-52 8-4 9-8 a5 b-7 e65
e	in:firm numberx	0-8 4-41 b-9 e58
e	in:firm state1	48 e-8
e	in:firm state2	410 8-4 9-8 a5 e-4
e	in:firm state3	46 5-8 7-8 8-8 9-7 a-7 e33
e	in:firm state4	0-8 43 5-6 b-25 e35
e	in:firm<cardinal	08 e-8
e	in:firm<cardinal>type	08 e-8
e	in:firm<digits	012 8-5 e-7
e	in:firm<digits>direction	012 8-5 e-7
e	in:firm<in:article	0-8 e8
e	in:firm<in:article>word	0-8 e8
e	in:firm<in:building	413 5-13
e	in:firm<in:building>word	413 5-13
e	in:firm<in:firm	0-8 4-27 a-7 e41
e	in:firm<in:firm>in:firm	0-8 4-6 e14
e	in:firm<in:firm>word	4-21 a-7 e28
e	in:firm<in:post	913 e-13
e	in:firm<in:post>in:post	97 e-7
e	in:firm<in:post>unit	96 e-6
e	in:firm<letter	8-7 e7
e	in:firm<letter>digits	8-7 e7
e	in:firm<state	5-6 e6
e	in:firm<state>^	5-6 e6
e	in:firm<type	429 528 8-11 9-8 a-10 e-28
e	in:firm<type>^	5-39 e39
e	in:firm<type>digits	4-14 5-7 e20
e	in:firm<type>in:box	535 e-35
e	in:firm<type>state	58 a-8
e	in:firm<type>type	446 5-33 e-14
e	in:firm<type>unit	523 8-3 a5 e-26
e	in:firm<type>word	4-4 541 8-8 9-8 a-8 e-14
e	in:firm<unit	0-12 5-13 7-6 827 e4
e	in:firm<unit>^	5-13 7-12 87 e18
e	in:firm<unit>digits	0-12 77 820 e-15
e	in:firm<word	4-37 538 a9 b-10 d-8 e7
e	in:firm<word>^	4-7 538 a-37 b-7 d-8 e21
e	in:firm<word>in:saint	a7 e-7
e	in:firm<word>type	4-30 a8 e22
e	in:firm<word>word	a31 b-2 e-29
e	in:firm>^	414 b-9 e-5
e	in:firm>digits	48 b-8
e	in:firm>direction	5-6 e6
e	in:firm>in:firm	0-8 4-4 e12
e	in:firm>type	455 5-8 7-8 9-15 a23 e-47
e	in:firm>unit	4-35 e35
e	in:firm>word	4-11 8-12 a-25 b-7 e55
e	in:mail	0-16 4-10 5-5 6-14 7117 8-15 9-19 a-23 b-32 e17
e	in:mail ,_	744 8-16 98 a-15 b-21
e	in:mail _	0-24 4-10 5-10 6-22 7109 8-15 9-22 a-7 b-20 e21
e	in:mail _$	a-1 b1
e	in:mail _,	7-8 e8
e	in:mail ahead0	0-8 5-5 6-8 727 8-15 94 b-8 e12
e	in:mail number-	0-8 721 9-25 e12
e	in:mail number3	6-8 716 8-8
e	in:mail number4	5-5 7-9 8-7 929 b-8
e	in:mail state1	718 9-8 b-8 e-2
e	in:mail state2	6-8 7-12 9-11 e31
e	in:mail state3	7-12 9-4 e15
e	in:mail state4	0-8 5-5 733 8-15 927 e-32
e	in:mail<digits	0-8 4-6 7-2 876 9-8 a-8 c-16 e-29
e	in:mail<digits>^	816 c-16
e	in:mail<digits>digits	87 e-7
e	in:mail<digits>direction	4-6 86
e	in:mail<digits>in:box	0-8 832 9-8 e-16
e	in:mail<digits>state	88 a-8
e	in:mail<digits>type	85 e-5
e	in:mail<digits>unit	7-2 82
e	in:mail<in:firm	8-4 a-4 e7
e	in:mail<in:firm>word	8-4 a-4 e7
e	in:mail<in:mail	717 9-8 e-9
e	in:mail<in:mail>digits	717 9-8 e-9
e	in:mail<unit	720 8-70 910 e41
e	in:mail<unit>digits	720 8-70 910 e41
e	in:mail>digits	0-8 6-8 755 9-8 b-8 e-23
e	in:mail>in:firm	7-12 9-4 e15
e	in:mail>in:mail	717 9-8 e-9
e	in:mail>unit	5-5 7-34 8-15 924 e30
e	in:post	0-1 46 7-34 8-26 974 a-13 e-5
e	in:post ,_	8-14 914
e	in:post _	0-1 49 7-42 8-23 9107 a-16 e-33
e	in:post _$	411 a-11
e	in:post ahead0	46 7-8 8-11 947 a-5 e-28
e	in:post ahead1	48 a-8
e	in:post number-	7-8 8-9 954 e-37
e	in:post number3	41 913 a-13
e	in:post number4	413 8-2 9-20 e9
e	in:post state2	94 e-4
e	in:post state4	414 7-8 8-11 943 a-13 e-24
e	in:post<in:box	7-8 98
e	in:post<in:box>digits	7-8 98
e	in:post<in:post	8-8 98
e	in:post<in:post>in:box	8-8 98
e	in:post<type	46 5-6
e	in:post<type>^	4-7 57
e	in:post<type>type	413 5-13
e	in:post<unit	4-7 7-8 85 920 e-10
e	in:post<unit>digits	4-7 7-8 813 95 e-4
e	in:post<unit>in:box	8-8 914 e-6
e	in:post<word	48 a-8
e	in:post<word>type	48 a-8
e	in:post>^	45 a-5
e	in:post>digits	814 9-14
e	in:post>in:box	8-8 98
e	in:post>in:post	4-13 7-8 8-8 947 e-19
e	in:post>unit	413 8-7 912 e-18
e	in:post>word	48 8-2 9-7 a-8 e9
e	in:pretype	0-19 214 377 4-60 5-22 6-8 7-8 811 98 a24 b4 e-13 f-8
e	in:pretype ,_	0-14 a21 b-7
e	in:pretype _	0-4 2-1 3104 4-35 5-45 6-16 7-16 81 98 a52 b-8 e-23 f-16
e	in:pretype _$	3-8 411 5-24 a-4 b12 e12
e	in:pretype _,	0-8 4-11 539 a-7 e-13
e	in:pretype ahead0	0-7 2-15 319 426 5-8 6-8 7-8 8-10 a39 b-8 e-11 f-8
e	in:pretype number1	2-15 33 413 5-8 a8
e	in:pretype number2	39 4-6 6-8 a5
e	in:pretype number3	31 427 7-8 8-7 a-6 b-8
e	in:pretype number4	0-7 3-16 8-4 a32 e-5
e	in:pretype numberx	322 4-8 e-6 f-8
e	in:pretype state2	3-8 4-16 a31 b-8
e	in:pretype state3	310 428 7-8 8-7 a-24
e	in:pretype state4	0-7 2-15 317 413 5-8 6-8 8-4 a31 e-11 f-8
e	in:pretype<in:pretype	3-6 414 6-8
e	in:pretype<in:pretype>word	3-6 414 6-8
e	in:pretype<word	45 a21 b-3 e-23
e	in:pretype<word>^	41 a7 e-8
e	in:pretype<word>cross	46 e-6
e	in:pretype<word>in:saint	4-3 a3
e	in:pretype<word>state	4-8 a8
e	in:pretype<word>word	49 a3 b-3 e-9
e	in:pretype>in:pretype	2-8 3-31 447 5-8
e	in:pretype>in:saint	428 7-8 8-7 a-14
e	in:pretype>word	0-7 2-8 350 4-49 6-8 8-4 a52 b-8 e-11 f-8
e	in:road	0-12 1-16 2-11 393 4-21 569 639 76 8-28 928 a-52 b-1 c-14 d8 e-80 g-8
e	in:road ,_	5-5 79 a13 b-17
e	in:road ,_$	8-8 d8
e	in:road _	0-4 1-23 2-11 3130 4-17 5-17 639 7-3 8-9 9-4 a-80 b9 e-2 g-8
e	in:road _$	3-29 453 523 8-11 a15 b-8 c-14 e-30
e	in:road _,	0-8 4-15 553 e-30
e	in:road ahead0	376 4-31 5-14 9-16 a7 b-15 e-7
e	in:road ahead1	1-8 3-74 480 9-16 a-7 e25
e	in:road ahead2	36 4-6
e	in:road number-	327 4-21 9-20 e14
e	in:road number1	1-8 36 417 9-8 e-7
e	in:road number2	310 4-2 5-7
e	in:road number3	3-10 46 a-7 e12
e	in:road number4	3-26 444 5-7 9-4 a7 b-15
e	in:road state1	a15 b-15
e	in:road state2	426 5-7 9-4 a-15
e	in:road state3	3-18 45 9-8 e21
e	in:road state4	1-8 326 412 5-7 9-20 e-3
e	in:road<digits	437 9-12 e-25
e	in:road<digits>in:box	419 9-12 e-7
e	in:road<digits>word	417 e-17
e	in:road<in:road	3-10 410
e	in:road<in:road>type	3-10 410
e	in:road<type	361 4-16 5-39 9-16 a-7 e17
e	in:road<type>^	4-7 510 a-7 e4
e	in:road<type>digits	320 437 5-50 e-7
e	in:road<type>direction	310 5-10
e	in:road<type>ordinal	4-7 57
e	in:road<type>type	311 4-11
e	in:road<type>unit	3-7 4-14 521
e	in:road<type>word	327 4-14 5-18 9-16 e21
e	in:road<unit	4-7 87
e	in:road<unit>a12	4-7 87
e	in:road<word	4-22 a22
e	in:road<word>type	4-22 a22
e	in:road>^	3-11 411 5-7 a7
e	in:road>digits	344 4-25 9-12 e-7
e	in:road>direction	1-8 3-13 421
e	in:road>in:road	3-43 443
e	in:road>state	a15 b-15
e	in:road>type	319 4-21 9-16 a-7 e25
e	in:road>unit	342 4-42
e	in:road>word	3-30 456 5-7 9-4 a-15
e	in:saint	0-34 1-29 223 3-134 423 5-70 632 737 8-14 91 a134 b76 c-8 d-8 e-16 f-8 g-7
e	in:saint ,_	0-22 2-6 4-28 5-32 6-62 762 8-11 9-2 a83 b69 e-50
e	in:saint _	0-19 1-43 230 3-154 428 5-68 647 717 8-1 911 a151 b59 e-41 f-8 g-7
e	in:saint _$	2-13 44 517 616 8-2 9-8 a-16 b-18 c-8 d-8 e36
e	in:saint _,	447 514 626 8-15 a-55 b-8 e-8
e	in:saint ahead0	0-8 1-8 2-8 4-1 6-5 741 8-15 a25 b25 e-47
e	in:saint ahead1	1-6 2-5 3-19 428 a3
e	in:saint number-	48 8-8 a-15 b15
e	in:saint number1	1-14 2-13 3-15 443 714 a-14
e	in:saint number2	3-4 411 a-6
e	in:saint number3	4-24 a5 b19
e	in:saint number4	4-3 6-5 729 8-8 a17 b3 e-33
e	in:saint numberx	0-8 4-7 7-2 a42 b-12 e-14
e	in:saint state1	47 730 a-22 b-15
e	in:saint state2	4-18 75 8-8 a22 b8 e-8
e	in:saint state3	41 714 8-8 a-3 b-5
e	in:saint state4	0-8 1-14 2-13 3-19 438 6-5 7-8 a31 b37 e-39
e	in:saint<State	47 b-7
e	in:saint<State>^	47 b-7
e	in:saint<a12	4-7 814 a-7
e	in:saint<a12>word	4-7 814 a-7
e	in:saint<digits	822 c-22
e	in:saint<digits>^	822 c-22
e	in:saint<direction	226 4-26
e	in:saint<direction>in:road	226 4-26
e	in:saint<in:road	37 4-7
e	in:saint<in:road>type	37 4-7
e	in:saint<type	342 4-22 5-6 9-14
e	in:saint<type>digits	354 4-16 5-24 9-14
e	in:saint<type>type	4-6 56
e	in:saint<type>unit	3-11 511
e	in:saint<word	417 5-2 7-6 8-16 a39 b32 d-12 e-52
e	in:saint<word>^	412 5-2 8-8 a-30 b48 d-12 e-7
e	in:saint<word>digits	4-4 7-6 8-8 a7 b34 e-23
e	in:saint<word>in:city	a8 e-8
e	in:saint<word>state	a8 b-8
e	in:saint<word>word	410 a46 b-42 e-14
e	in:saint>State	47 a-7
e	in:saint>a12	4-7 714 a-7
e	in:saint>digits	730 a-15 b-15
e	in:saint>direction	1-6 46
e	in:saint>in:road	2-4 44
e	in:saint>type	2-1 3-19 425 a-5
e	in:saint>unit	2-8 48 75 b-5
e	in:saint>word	0-8 1-8 4-17 6-5 7-8 8-15 a63 b45 e-47
e	in:saints	0-21 1-3 418 8-35 a36 b-10 e19 g-4
e	in:saints _	0-42 1-6 422 8-29 a19 b-4 e48 g-7
e	in:saints _$	414 8-28 a23 e-10
e	in:saints _,	8-13 a29 b-16
e	in:saints ahead0	0-13 47 8-35 a36 b-10 e19 g-4
e	in:saints ahead1	0-8 1-3 411
e	in:saints number-	a8 b-8
e	in:saints number1	0-8 1-3 411
e	in:saints number2	4-6 a8 b-2
e	in:saints number3	413 8-7 a-7
e	in:saints number4	8-14 a14
e	in:saints numberx	0-13 8-14 a12 e19 g-4
e	in:saints state1	8-8 a18 b-10
e	in:saints state3	8-7 a7
e	in:saints state4	0-21 1-3 418 8-21 a12 e19 g-4
e	in:saints<direction	2-28 411 8-7 e24
e	in:saints<direction>word	2-28 411 8-7 e24
e	in:saints<state	a-1 b1
e	in:saints<state>^	a-1 b1
e	in:saints<type	a4 b-4
e	in:saints<type>State	a7 b-7
e	in:saints<type>digits	a-3 b3
e	in:saints<unit	7-8 b8
e	in:saints<unit>digits	7-8 b8
e	in:saints<word	735 a-22 b14 e-27
e	in:saints<word>unit	735 a-8 e-27
e	in:saints<word>word	a-14 b14
e	in:saints>^	47 8-14 a12 e-5
e	in:saints>digits	a10 b-10
e	in:saints>direction	0-21 1-3 411 8-7 e24 g-4
e	in:saints>unit	8-8 a8
e	in:saints>word	8-7 a7
e	in:sign	044 2-7 3-23 427 640 7-168 892 911 a-15 b-14 c15 e5 f-7
e	in:sign ,_	012 3-8 7-50 851 914 e-19
e	in:sign _	032 2-7 3-15 427 640 7-118 841 9-4 a-15 b-14 c15 e24 f-7
e	in:title	0-5 323 438 5-17 76 8-18 9-8 a-9 b-50 c-8 e48
e	in:title ,_	0-5 76 b-43 e42
e	in:title ,_$	4-38 5-16 e54
e	in:title _	345 434 5-3 8-15 9-15 a-16 e-30
e	in:title _$	479 5-16 8-22 a-1 b-14 c-16 e-11
e	in:title ahead0	326 4-2 5-17 8-18 b-8 c-8 e27
e	in:title ahead1	3-3 439 9-8 a-8 e-20
e	in:title number-	420 9-8 e-13
e	in:title number1	315 4-7 a-8
e	in:title number2	37 4-7
e	in:title number4	451 5-9 8-18 b-8 c-8 e-8
e	in:title numberx	4-19 5-8 e27
e	in:title state4	323 438 5-17 8-18 9-8 a-8 b-8 c-8 e6
e	in:title<12a	47 8-7
e	in:title<12a>word	47 8-7
e	in:title<cross	e-7 f7
e	in:title<cross>word	e-7 f7
e	in:title<direction	2-10 418 611 8-11 a-8
e	in:title<direction>^	611 8-11
e	in:title<direction>in:post	2-10 418 a-8
e	in:title<type	4-8 529 9-8 e-13
e	in:title<type>^	58 e-8
e	in:title<type>direction	4-8 58
e	in:title<type>unit	513 9-8 e-5
e	in:title<unit	3-8 48
e	in:title<unit>digits	3-8 48
e	in:title<word	4-5 e5
e	in:title<word>word	4-5 e5
e	in:title>12a	37 4-7
e	in:title>^	421 5-16 8-11 b-8 c-8 e21
e	in:title>cross	47 e-7
e	in:title>digits	319 4-19
e	in:title>direction	3-3 420 5-2 8-7 a-8
e	in:title>type	421 9-8 e-13
e	in:title>word	4-5 e5
e	in:type	0-7 32 435 513 6-8 7-14 8-22 9-18 a-5 b-14 e40
e	in:type ,_	0-7 a7
e	in:type _	39 462 557 6-8 7-14 8-14 9-18 a21 b-21 e-73
e	in:type _$	3-7 4-19 5-15 a-8 e49
e	in:type _,	4-26 524 8-15 a-24 e42
e	in:type ahead0	420 515 8-8 a-5 b-7 e-16
e	in:type ahead1	4-39 538 a7 e-7
e	in:type number1	422 8-8 e-14
e	in:type number2	4-82 590 e-8
e	in:type number3	44 5-4
e	in:type number4	438 5-33 a2 b-7
e	in:type state1	445 5-33 a-5 b-7
e	in:type state2	4-27 519 a7
e	in:type state3	4-45 553 e-8
e	in:type state4	48 514 8-8 e-14
e	in:type<direction	4-14 6-1 a27 b-12
e	in:type<direction>word	4-14 6-1 a27 b-12
e	in:type<ordinal	4-11 5-13 823
e	in:type<ordinal>unit	4-11 5-13 823
e	in:type<type	4-8 519 8-6 a1 e-7
e	in:type<type>^	57 a-7
e	in:type<type>digits	4-8 514 e-7
e	in:type<type>state	5-7 a7
e	in:type<type>word	56 8-6
e	in:type<unit	76 8-6
e	in:type<unit>digits	76 8-6
e	in:type>^	4-5 55
e	in:type>direction	445 5-33 a-5 b-7
e	in:type>ordinal	48 e-8
e	in:type>type	4-39 538 a7 e-7
e	in:type>unit	4-7 515 8-8
e	in:type>word	4-20 528 e-8
e	letter	0-15 125 2-7 3-35 478 6-74 7-30 812 918 a66 b-6 e-24 f-8
e	letter ,_	4-13 6-57 7-16 8-7 a53 e40
e	letter ,_$	815 a-15
e	letter _	0-22 150 2-15 3-19 49 515 6-43 7-14 88 916 a12 b-6 e24 f-16
e	letter _$	4-7 614 836 916 a-5 e-53
e	letter _,	1-15 463 5-16 68 7-16 833 9-16 a-9 e-32
e	letter ahead0	0-33 1-26 359 46 6-5 7-16 85 9-3 a-13 e34 f-8
e	letter ahead1	010 135 2-8 3-36 4-38 891 a-18 e-37
e	letter ahead2	017 12 3-8 46 8-23 e6
e	letter number-	0-4 3-8 4-7 82 9-23 a-7 e46
e	letter number1	0-6 163 2-8 3-29 416 86 e-42
e	letter number2	0-6 1-10 315 49 58 838 9-6 a-16 e-32
e	letter number3	0-8 1-15 337 430 8-44 927 a-8 e-20
e	letter number4	1-7 4-43 5-8 6-5 7-16 865 a7 e15 f-8
e	letter numberx	017 1-19 4-31 86 a-7 e35
e	letter state1	424 a-8 e-16
e	letter state2	1-8 425 5-8 7-8 8-12 927 a-3 e-13
e	letter state3	3-8 4-17 850 a-6 e-11 f-8
e	letter state4	0-7 119 2-8 324 4-57 58 6-5 7-8 835 9-30 a-15 e44
e	letter<cross	421 7-8 8-3 e10 f-19
e	letter<cross>direction	435 e-8 f-27
e	letter<cross>in:road	4-8 f8
e	letter<cross>letter	4-7 7-8 8-3 e18
e	letter<digits	01 47 5-5 81 9-4
e	letter<digits>direction	434 5-5 8-29
e	letter<digits>word	01 4-27 830 9-4
e	letter<direction	210 4-3 6-17 8-18 9-8 a14 e22
e	letter<direction>State	214 4-14
e	letter<direction>digits	2-58 458 67 8-7
e	letter<direction>type	225 4-25
e	letter<direction>word	229 4-22 6-24 8-11 9-8 a14 e22
e	letter<grid	08 2-8
e	letter<grid>ordinal	08 2-8
e	letter<in:careof	5-7 8-2 e9
e	letter<in:careof>word	5-7 8-2 e9
e	letter<in:carrier	97 e-7
e	letter<in:carrier>digits	97 e-7
e	letter<in:road	3-7 47
e	letter<in:road>type	3-7 47
e	letter<letter	0-3 322 4-27 8-6 a13
e	letter<letter>digits	337 4-29 8-8
e	letter<letter>letter	0-3 3-15 410 8-8 a15
e	letter<letter>type	4-7 a7
e	letter<letter>word	89 a-9
e	letter<ordinal	412 88 a-8 e-12
e	letter<ordinal>type	412 e-12
e	letter<ordinal>unit	88 a-8
e	letter<type	323 4-72 536 95 a8 b5 e-6
e	letter<type>12a	413 5-4 e-9
e	letter<type>digits	3-13 4-8 527 95 a-5 b5 e-11
e	letter<type>in:saints	4-6 a6
e	letter<type>in:title	5-19 e19
e	letter<type>type	336 4-63 527
e	letter<type>word	4-8 55 a7 e-4
e	letter<unit	4-10 7-14 818 9-8 e14
e	letter<unit>12a	78 9-8
e	letter<unit>digits	4-10 811
e	letter<unit>word	7-22 87 e14
e	letter<word	446 8-15 9-6 a-18 e-6
e	letter<word>^	412 8-8 a-31 e27
e	letter<word>digits	428 8-7 9-6 e-15
e	letter<word>type	423 e-23
e	letter<word>word	4-17 a12 e5
e	letter>State	48 a-8
e	letter>^	4-6 6-5 826 98 a-7 e-15
e	letter>cross	1-8 49 7-8 8-17 e23
e	letter>digits	329 42 8-15 a-7 e-9
e	letter>direction	0-27 144 4-28 8-15 9-8 e34
e	letter>grid	88 e-8
e	letter>in:box	810 9-8 e-2
e	letter>in:careof	4-3 5-16 819
e	letter>in:carrier	815 9-8 e-7
e	letter>in:road	1-6 3-7 414
e	letter>in:saint	024 1-19 4-4
e	letter>letter	0-3 1-22 310 43 8-25 a37
e	letter>ordinal	17 e-7
e	letter>type	017 1-29 3-16 411 82 a-2 e17
e	letter>unit	4-9 524 8-21 9-8 e14
e	letter>word	0-18 144 2-8 4-22 5-8 7-8 887 921 a-43 e-38 f-8
e	mixed	413 5-6 6-12 821 a-7 e-9
e	mixed ,_,	4-7 814 a-7
e	mixed _	427 5-6 6-12 e-9
e	mixed _$	4-7 87
e	ordinal	017 3-12 444 5-13 71 829 9-7 a-16 b-8 e-34
e	ordinal ,_	5-16 7-20 852 a-16
e	ordinal _	033 3-24 419 5-10 723 821 9-15 a-16 e-32
e	ordinal _$	443 b-16 e-27
e	ordinal _,	425 8-15 e-10
e	ordinal ahead0	0-34 474 5-13 71 834 a-16 b-8 e-39
e	ordinal ahead1	0-10 3-12 430 8-5 9-7 e5
e	ordinal ahead2	061 4-61
e	ordinal number-	421 723 8-53 9-7 e17
e	ordinal number1	0-6 419 7-8 87 e-12
e	ordinal number2	3-12 413 5-13 823 e-12
e	ordinal number3	4-23 839 a-16
e	ordinal number4	4-6 7-14 820
e	ordinal numberx	024 419 8-7 b-8 e-27
e	ordinal state1	4-19 5-5 7-6 838 a-8
e	ordinal state2	425 8-25
e	ordinal state3	48 8-8
e	ordinal state4	017 3-12 430 5-8 77 824 9-7 a-8 b-8 e-34
e	ordinal<cross	420 5-3 7-7 e-6 f-4
e	ordinal<cross>unit	436 5-3 7-7 f-26
e	ordinal<cross>word	4-16 e-6 f22
e	ordinal<direction	2-6 615 7-8
e	ordinal<direction>digits	68 7-8
e	ordinal<direction>word	2-6 67
e	ordinal<type	3-20 4-31 516 631 8-5 9-7 a13 e5
e	ordinal<type>12a	3-12 4-10 522
e	ordinal<type>^	4-8 513 6-5
e	ordinal<type>cross	3-8 58
e	ordinal<type>direction	4-58 564 6-5
e	ordinal<type>type	469 5-69
e	ordinal<type>unit	4-5 513 8-5 9-7 e5
e	ordinal<type>word	4-19 5-34 641 a13
e	ordinal<unit	6-15 735 826 a-8 b-16 e-22
e	ordinal<unit>^	6-7 77 88 b-8
e	ordinal<unit>digits	7-43 851 e-7
e	ordinal<unit>direction	710 8-10
e	ordinal<unit>in:saint	6-8 78
e	ordinal<unit>unit	78 e-8
e	ordinal<unit>word	745 8-23 a-8 b-8 e-7
e	ordinal<word	4-15 5-7 a5 e16
e	ordinal<word>direction	5-7 a7
e	ordinal<word>type	4-8 a8
e	ordinal<word>word	4-7 a-9 e16
e	ordinal>^	421 b-8 e-14
e	ordinal>cross	024 4-3 8-7 e-14
e	ordinal>digits	48 8-8
e	ordinal>direction	0-6 414 8-8
e	ordinal>type	3-12 420 8-5 9-7 e5
e	ordinal>unit	4-47 5-13 71 882 a-16 e-7
e	ordinal>word	430 8-25 e-5
e	piece0 12a	029 413 5-14 6-12 822 911 a-20 b-15 e-14
e	piece0 State	39 424 7-12 8-9 9-7 a8 b2 e-15
e	piece0 a12	019 43 832 9-13 a-19 e-22
e	piece0 cardinal	023 1-3 3-8 4-13 7-8 8-7 e17
e	piece0 country	37 4-7 8-8 d8
e	piece0 cross	0-17 3-13 4-24 5-3 7-12 8-19 a-8 e21 f74
e	piece0 digits	07 2-8 3-19 43 5-3 6-24 7-29 878 922 a-41 c-10 e32 g-8
e	piece0 direction	0-37 1-1 212 3-8 4-18 5-22 6106 7-12 825 9-4 a30 b-5 c-8 e-51 f-8
e	piece0 fraction	0-8 145 2-8 3-4 4-22 e-3
e	piece0 grid	015 2-8 4-7
e	piece0 in:article	0-8 419 8-9 a-12 e18 f-8
e	piece0 in:box	1-4 2-8 3-15 4-1 5-23 711 958 e-19
e	piece0 in:building	0-7 1-8 427 5-1 7-7 9-9 e5
e	piece0 in:careof	0-16 4-21 8-7 d-8 e51
e	piece0 in:carrier	0-8 3-8 7-7 8-8 931 e-1
e	piece0 in:city	37 4-7 a24 b-18 c-6
e	piece0 in:corner	3-7 g7
e	piece0 in:firm	0-8 429 5-14 7-8 8-12 9-7 a12 b-15 e23
e	piece0 in:mail	0-8 5-5 6-8 719 8-7 94 b-8 e12
e	piece0 in:post	414 7-8 8-18 946 a-13 e-21
e	piece0 in:pretype	2-15 318 427 5-8 6-8 7-8 8-10 a24 e-11 f-8
e	piece0 in:road	1-8 31 443 5-14 9-32 a-1 b-15 e25
e	piece0 in:saint	1-14 2-13 3-19 434 719 a-12 b21 e-15
e	piece0 in:saints	0-21 1-3 418 8-28 a29 b-10 e19 g-4
e	piece0 in:title	323 457 5-9 8-18 9-8 a-8 b-8 c-8 e-21
e	piece0 in:type	48 534 8-8 a-5 b-7 e-22
e	piece0 letter	0-7 118 2-8 316 4-2 6-5 878 9-3 a-53 e-27 f-8
e	piece0 ordinal	017 3-12 428 5-5 711 818 9-7 a-8 b-8 e-34
e	piece0 state	0-1 1-7 2-6 37 410 527 6-4 7-5 8-22 9-11 a-4 b32 c-8 g-7
e	piece0 type	0-35 1-8 2-6 3-17 437 529 6-14 7-6 8-19 99 a42 b-38 c10 d-8 e-1 g25
e	piece0 unit	06 2-7 3-15 4-14 5-11 610 72 844 93 a-9 b-12 c-18 e28 f-7
e	piece0 word	0-20 1-8 2-1 33 444 531 6-13 7-59 8-1 94 a32 b-72 c-3 d-15 e90 f-11
e	piece1 12a	017 4-18 5-8 824 a-15
e	piece1 State	5-2 8-7 a36 b-19 e-7
e	piece1 a12	014 4-23 5-6 6-8 7-8 849 a-5 e-14
e	piece1 cardinal	014 e-14
e	piece1 cross	e4 f-4
e	piece1 digits	050 4-37 5-8 6-8 7-9 861 9-16 a-23 b-8 c-2 e-1
e	piece1 direction	241 4-13 65 7-27 85 9-2 a-57 b55 f-7
e	piece1 grid	015 4-7 e-7
e	piece1 in:article	b5 e-5
e	piece1 in:box	7-23 923
e	piece1 in:building	5-7 726 8-8 a6 b-8 e-10
e	piece1 in:careof	5-7 8-2 e9
e	piece1 in:carrier	7-8 915 e-7
e	piece1 in:firm	4-10 a-14 b-9 e34
e	piece1 in:mail	78 8-8
e	piece1 in:post	87 e-7
e	piece1 in:pretype	0-7 a15 b-8
e	piece1 in:road	37 e-7
e	piece1 in:saint	0-8 4-7 728 8-8 a28 b-20 e-14
e	piece1 in:saints	8-7 a7
e	piece1 in:title	4-19 5-8 e27
e	piece1 in:type	4-20 520
e	piece1 letter	1-8 4-10 7-8 88 a22 e-4
e	piece1 ordinal	416 5-8 7-3 84 a-8
e	piece1 state	0-5 38 4-15 529 6-7 76 8-9 9-8 a4 b-35 e33
e	piece1 type	322 4-38 57 7-7 8-12 9-24 a39 b8 e6
e	piece1 unit	07 3-8 4-5 6-8 735 815 95 a-16 b8 e-32
e	piece1 word	0-15 2-2 3-7 4-29 5-18 6-8 714 81 9-8 a54 b14 c-7 d-20 e31
e	piece2 12a	4-8 88
e	piece2 State	a-46 b46
e	piece2 cross	4-7 7-8 9-8 e14 f8
e	piece2 digits	042 8-17 9-23 b-8 c21 e-16
e	piece2 direction	218 4-21 6-15 8-20 a-1 b-11 e50
e	piece2 in:article	8-7 a-1 b11 e-3
e	piece2 in:building	5-3 b-12 e15
e	piece2 in:city	a8 e-8
e	piece2 in:firm	48 9-8
e	piece2 in:pretype	31 4-1
e	piece2 in:saint	6-5 7-6 8-8 a35 b1 e-18
e	piece2 in:type	4-7 a7
e	piece2 letter	4-13 7-8 8-14 e34
e	piece2 ordinal	7-7 87
e	piece2 state	b13 e-13
e	piece2 type	0-7 520 710 a-38 b32 c-8 e-10
e	piece2 unit	0-8 72 8-8 e14
e	piece2 word	439 5-12 7-12 8-23 a45 b43 c-8 d-3 e-69
e	piece3 State	8-8 a8
e	piece3 country	8-8 d16 e-8
e	piece3 cross	728 c10 d-8 e-23 f-8
e	piece3 digits	4-15 731 8-35 9-8 c46 e-19
e	piece3 direction	67 b-7
e	piece3 in:article	88 a-8
e	piece3 in:saint	a-22 b22
e	piece3 type	43 53 a-16 b16 e-6
e	piece3 unit	0-7 4-8 731 8-18 9-8 c25 e-16
e	piece3 word	4-8 759 8-19 a-43 b22 d39 e-49
e	range	018 2-8 4-47 7-13 8-14 9-21 c-14 e99
e	range _	018 2-8 4-39 8-15 9-12 c-6 e63
e	range _$	88 c-8
e	range _,	4-8 7-13 8-6 9-10 e36
e	state	0-6 1-7 232 313 4-54 52 636 7-26 8-41 9-29 a-82 b193 c19 e-35 f-7 g-7
e	state ,_	0-9 248 4-7 62 7-3 8-11 a-45 b21 e12 f-7
e	state ,_$	4-23 5-8 6-35 8-15 9-16 a-14 b111
e	state ,_,	a16 b-16
e	state _	0-3 1-14 2-23 328 4-8 532 649 7-16 8-18 9-33 a-20 b73 e-33 g-15
e	state _$	4-22 5-40 6-1 72 8-20 a37 b25 c12 e6
e	state _,	574 69 7-8 8-8 a-56 b-11
e	state ahead0	0-5 4-3 510 6-12 71 8-17 9-8 a3 b12 c-8 e26
e	state ahead1	0-15 1-7 2-6 322 4-3 547 8-14 9-4 a11 b-23 g-7
e	state ahead2	013 3-8 9-7 a-14 b21 e-6
e	state number-	02 316 4-1 525 9-4 a-24 b-28 e14
e	state number1	0-8 1-7 2-6 3-9 4-13 556 76 b-12 g-7
e	state number2	329 4-24 a18 b-23
e	state number3	414 8-8 9-8 a-6 b8
e	state number4	3-22 419 5-19 6-12 7-5 8-24 9-7 a12 b66 c-8
e	state numberx	5-6 a-1 b1 e6
e	state state1	0-5 413 521 8-2 a-36 b-4 e13
e	state state2	4-8 a24 b-16
e	state state3	412 76 8-14 9-7 a-4 b8
e	state state4	0-1 1-7 2-6 315 4-23 535 6-12 7-5 8-15 9-12 a16 b23 c-8 e7 g-7
e	state1	0-14 232 3-23 412 511 6-1 7-43 819 9-23 a86 b-18 c-22 e-39 f14 g8
e	state2	034 1-8 29 3-40 4-10 5-35 6-34 711 8-26 913 a64 b89 c-6 e-77 f8 g8
e	state3	0-23 16 2-41 311 4-26 528 627 725 855 9-14 a-30 b-15 c-8 d-7 e16 f4 g-8
e	state4	019 1-7 2-20 321 450 5-23 6-10 733 8-9 943 a-131 b-77 c63 d8 e47 f-12 g5
e	state<digits	0-6 4-5 83 9-8 c15
e	state<digits>^	9-8 c8
e	state<digits>digits	8-8 c8
e	state<digits>word	0-6 4-5 811
e	state<direction	2-7 4-8 6-17 8-5 a37
e	state<direction>in:saint	2-7 4-8 6-17 8-5 a37
e	state<in:article	4-3 a3
e	state<in:article>type	4-3 a3
e	state<letter	013 3-8 e-6
e	state<letter>type	013 3-8 e-6
e	state<type	3-29 452 56 9-15 a-5 b-8
e	state<type>12a	314 5-14
e	state<type>digits	3-52 4-22 590 9-15
e	state<type>direction	461 5-61
e	state<type>in:post	38 4-1 5-7
e	state<type>unit	31 5-1
e	state<type>word	414 5-1 a-5 b-8
e	state<unit	7-7 e7
e	state<unit>ordinal	7-7 e7
e	state<word	455 5-8 a-46 b-2 c-3 d33 e-29
e	state<word>state	a1 b-1
e	state<word>type	a1 b-1
e	state<word>unit	416 5-8 e-8
e	state<word>word	440 a-48 c-3 d33 e-21
e	state>^	4-15 5-6 6-12 8-15 9-8 a16 b41 c-8 e6
e	state>digits	0-5 5-8 76 8-2 a-15 b11 e13
e	state>direction	5-6 7-5 b11
e	state>in:article	a36 b-36
e	state>letter	013 3-8 e-6
e	state>state	529 a-16 b-13
e	state>type	0-15 2-6 322 4-10 547 9-11 a-20 g-7
e	state>unit	b-7 e7
e	state>word	1-7 419 8-14 a-2 b5
e	type	0-12 1-8 26 3-7 4-30 5152 626 7-1 8-7 9-17 a-64 b34 c10 d-8 e-52 g-23
e	type ,_	0-7 5-45 718 a24 b19 e-8
e	type ,_$	5-8 b8
e	type _	0-31 1-15 21 335 4-5 569 617 7-21 8-6 9-17 a-15 b59 e-73 g2
e	type _$	3-30 423 564 6-5 8-16 a-37 b9 c19 d-16 e-12
e	type _,	0-16 3-8 4-46 5131 8-16 9-16 a-8 b-43 c-8 e29
e	type ahead0	0-8 212 350 4-53 524 69 7-2 8-31 9-55 a17 b25 c2 d-8 e21 g-2
e	type ahead1	0-19 1-8 2-6 3-4 425 5-16 6-16 940 a56 b-8 e-48 g4
e	type ahead2	0-15 2-12 3-41 430 551 6-8 a-44 e16 g23
e	type number-	0-12 1-8 315 4-69 5-21 6-12 77 814 994 a-58 b55 e-1 g-5
e	type number1	26 345 4-1 5-48 6-3 7-8 9-5 a3 b-2 e14
e	type number2	0-8 342 461 517 9-31 a-21 b-7 e-53
e	type number3	0-8 3-31 452 554 630 75 8-26 9-44 a22 b-19 e-34
e	type number4	0-7 3-79 41 55 6-24 7-7 8-19 9-28 a78 b-3 c2 d-8 e88
e	type numberx	0-8 2-11 312 4-42 553 6-5 9-2 a4 b-6 e-25 g30
e	type state1	0-8 3-23 4-8 54 811 9-10 a66 b4 c-8 e-36 g8
e	type state2	4-24 5-12 6-32 7-15 8-14 9-27 a48 b37 e31 g8
e	type state3	0-7 32 416 539 6-10 713 9-38 a27 b-8 e-25 g-8
e	type state4	0-28 1-8 2-6 326 418 528 629 8-28 960 a-113 b-15 c10 d-8 e18 g17
e	type:ave	230 353 4-34 540 9-8 a-15 e-66
e	type:ave _	230 353 4-34 5-11 9-8 a-8 e-22
e	type:ave _$	522 e-22
e	type:ave _,	529 a-7 e-22
e	type:bch	341 4-41 5-44 6-8 a76 b-43 e18
e	type:bch _	341 4-41 5-29 6-8 a37 b-24 e23
e	type:bch _$	a5 e-5
e	type:bch _,	5-15 a34 b-19
e	type:blvd	334 4-59 577 a-13 b-8 e-32
e	type:blvd _	334 4-47 544 a-13 e-19
e	type:blvd _$	4-12 532 b-8 e-13
e	type:bnd	58 a-1 e-7
e	type:bnd _	58 a-8
e	type:bnd _,	a7 e-7
e	type:brg	48 a-8
e	type:brg _$	48 a-8
e	type:brk	5-9 a17 e-8
e	type:brk _	5-9 a17 e-8
e	type:cir	414 5-9 e-6
e	type:cir _	414 5-14
e	type:cir _$	56 e-6
e	type:cmns	4-39 553 a-15 e2
e	type:cmns _	4-24 532 a-8
e	type:cmns _$	4-8 58
e	type:cmns _,	4-8 513 a-7 e2
e	type:crk	4-34 534
e	type:crk _	4-34 534
e	type:cswy	3-7 521 6-8 e-6
e	type:cswy _	3-7 515 6-8
e	type:cswy _$	56 e-6
e	type:ct	3-7 5-19 6-5 8-8 9-8 a-30 b20 c27 e30
e	type:ct ,_	a-8 b8
e	type:ct _	49 513 6-5 9-8 b8 e-17
e	type:ct _$	3-7 4-9 5-51 a-14 b5 c27 e49
e	type:ct _,	519 8-8 a-8 e-3
e	type:ctr	3-8 4-14 522 6-5 9-8 a-14 e27
e	type:ctr _	3-8 426 53 a5 e-26
e	type:ctr _$	4-35 5-20 6-5 a-19 e80
e	type:ctr _,	4-5 539 9-8 e-27
e	type:cv	3-21 45 546 a-22 e-8
e	type:cv _	3-21 421 518 e-18
e	type:cv _$	4-8 528 a-14 e-6
e	type:cv _,	4-8 5-1 a-8 e16
e	type:cyn	514 e-14
e	type:cyn _,	514 e-14
e	type:dl	5-31 a38 e-8
e	type:dl _	5-31 a38 e-8
e	type:dr	3-26 456 573 7-8 b-15 c-8 e-72
e	type:dr _	3-26 464 522 7-8 b-8 e-45
e	type:dr _$	4-8 551 b-7 c-8 e-28
e	type:dv	411 5-11
e	type:dv _,	411 5-11
e	type:est	5-24 9-2 e25
e	type:est _	5-24 9-2 e25
e	type:expy	419 5-19
e	type:expy _	419 5-19
e	type:ext	444 5-22 a-22
e	type:ext _	444 5-22 a-22
e	type:fld	42 5-40 e38
e	type:fld _	42 5-2
e	type:fld _$	5-16 e16
e	type:fld _,	5-23 e23
e	type:fls	4-8 a15 e-8
e	type:fls _$	4-8 a8
e	type:fls _,	a8 e-8
e	type:flt	3-7 715 g-8
e	type:flt _	3-7 715 g-8
e	type:flts	a-27 e27
e	type:flts _,	a-27 e27
e	type:frk	4-15 e15
e	type:frk _	4-15 e15
e	type:frks	5-15 a15
e	type:frks _,	5-15 a15
e	type:frst	5-12 a19 e-7
e	type:frst _,	5-12 a19 e-7
e	type:ft	4-12 5-19 6-8 a45 e-6
e	type:ft _	4-12 5-19 6-8 a45 e-6
e	type:fwy	4-7 512 e-5
e	type:fwy _	4-7 57
e	type:fwy _$	55 e-5
e	type:gdn	43 e-3
e	type:gdn _	43 e-3
e	type:gdns	5-33 a-9 b-8 e50
e	type:gdns _	a8 b-8
e	type:gdns _,	5-33 a-17 e50
e	type:gln	4-9 59
e	type:gln _	4-27 527
e	type:gln _$	419 5-19
e	type:grn	0-7 3-8 423 5-16 a7
e	type:grn ,_	0-7 a7
e	type:grn _	3-8 423 5-16
e	type:grv	444 5-32 a-12
e	type:grv _$	444 5-32 a-12
e	type:hbr	5-22 a-2 e24
e	type:hbr _	a6 e-6
e	type:hbr _,	5-22 a-8 e30
e	type:hl	440 5-46 a6
e	type:hl _	412 5-18 a6
e	type:hl _$	428 5-28
e	type:hls	423 5-15 a-1 e-8
e	type:hls _	48 5-7 a-1
e	type:hls _$	416 5-8 e-8
e	type:holw	445 5-45
e	type:holw _	445 5-45
e	type:hts	57 a-7
e	type:hts _,	57 a-7
e	type:hwy	0-4 1-8 437 5-32 8-2 933 e-16 g-8
e	type:hwy _	0-4 1-8 38 445 5-54 8-2 933 e-11 g-8
e	type:hwy _$	3-8 4-9 522 e-5
e	type:is	455 5-46 a-24 b26 e-11
e	type:is _	426 5-18 a-30 b26 e-4
e	type:is _$	430 5-28 a-2
e	type:is _,	a8 e-8
e	type:isle	415 5-23 a15 e-7
e	type:isle _	415 5-23 a15 e-7
e	type:jct	0-15 3-7 4-23 5-14 9-10 a6 e-12 g75
e	type:jct _	0-15 3-7 4-23 5-8 9-10 e-12 g75
e	type:jct _,	5-6 a6
e	type:knl	4-2 58 e-7
e	type:knl _,	4-2 58 e-7
e	type:ky	5-8 a-9 b17
e	type:ky ,_$	5-8 b8
e	type:ky _	a-9 b9
e	type:lck	3-8 4-8 928 e-13
e	type:lck _	3-8 4-8 928 e-13
e	type:ldg	4-22 e22
e	type:ldg _	4-22 e22
e	type:lk	0-8 441 5-31 a23 e-25
e	type:lk _	0-8 4-6 5-8 a29 e-8
e	type:lk _,	447 5-24 a-6 e-17
e	type:lks	41 e-1
e	type:lks _	41 e-1
e	type:ln	3-2 4-30 532 821 9-10 a9 b17 e-38
e	type:ln ,_	a-8 b8
e	type:ln _	3-2 4-23 525 821 9-10 a27 b-1 e-38
e	type:ln _$	4-7 5-1 a-11 b10 e8
e	type:ln _,	58 e-8
e	type:lndg	4-27 527
e	type:lndg _	4-27 527
e	type:loop	316 4-13 515 9-10 a-8
e	type:loop _	316 4-13 515 9-10 a-8
e	type:mall	4-28 539 e-12
e	type:mall _	4-28 535 e-8
e	type:mall _,	54 e-4
e	type:mdw	4-12 a-7 e19
e	type:mdw _	4-12 5-7 a-7 e26
e	type:mdw _,	57 e-7
e	type:ml	2-6 419 5-7 a7 e-13
e	type:ml _	2-6 419 5-6 e-8
e	type:ml _,	5-1 a7 e-6
e	type:mnr	4-7 564 a-18 b-8 e-31
e	type:mnr _	511 a-11
e	type:mnr _$	4-7 514 e-7
e	type:mnr _,	538 a-7 b-8 e-24
e	type:msn	48 a-8
e	type:msn _	48 a-8
e	type:mt	4-4 5-45 a26 b31 e-8
e	type:mt ,_	5-20 a7 b21 e-8
e	type:mt _	4-4 5-25 a19 b10
e	type:mtn	426 5-7 9-7 a-8 e-4
e	type:mtn _	426 5-7 9-7 a-8 e-4
e	type:orch	3-8 42 56
e	type:orch _	3-8 48
e	type:orch _,	4-6 56
e	type:park	413 5-3 8-8 a25 b-3 c-8 e-15
e	type:park _	414 515 8-8 a-51 b-3 e33
e	type:park _$	47 5-25 a59 e-41
e	type:park _,	4-8 57 a16 c-8 e-8
e	type:path	4-9 516 a-7
e	type:path _	4-6 56
e	type:path _,	4-2 59 a-7
e	type:pike	4-11 553 6-12 9-5 a-5 e-20
e	type:pike _	4-11 542 6-12 9-5 a-5 e-9
e	type:pike _$	510 e-10
e	type:pkwy	3-8 417 530 7-2 8-4 c-4 e-28
e	type:pkwy _	3-8 417 5-2 7-2 8-4
e	type:pkwy _$	526 c-4 e-22
e	type:pkwy _,	56 e-6
e	type:pl	3-15 4-39 5-95 7-13 9-1 a-8 b-8 e187 g-8
e	type:pl _	3-15 4-23 518 7-13 9-1 b-8 e51 g-8
e	type:pl _$	4-15 5-55 e70
e	type:pl _,	5-58 a-8 e66
e	type:plz	3-11 4-14 5-6 8-3 a-6 b-7 e46
e	type:plz _	3-11 533 8-3 a-6 b-7 e-6
e	type:plz _$	4-3 5-34 e37
e	type:plz _,	4-11 5-5 e16
e	type:pne	3-15 423 e-7
e	type:pne _	3-15 423 e-7
e	type:pnes	5-8 a8
e	type:pnes _	5-8 a8
e	type:pr	a-8 b8
e	type:pr _	a-8 b8
e	type:pt	4-2 5-2 a5
e	type:pt _	417 5-17
e	type:pt _$	4-20 520
e	type:pt _,	5-5 a5
e	type:rd	0-8 336 416 531 9-15 a-28 c-6 e-26
e	type:rd _	336 4-4 519 9-15 a-28 e-8
e	type:rd _$	420 5-4 c-6 e-11
e	type:rd _,	0-8 516 e-8
e	type:rdg	3-27 4-54 596 a-1 e-14
e	type:rdg _	3-27 4-59 593 e-7
e	type:rdg _$	4-2 53 a-1
e	type:rdg _,	47 e-7
e	type:riv	3-15 436 5-8 e-14
e	type:riv _	3-15 436 5-8 e-14
e	type:row	4-14 514
e	type:row _	4-14 514
e	type:rte	322 4-31 5-19 7-16 952 e-8
e	type:rte _	322 4-31 5-19 7-16 952 e-8
e	type:rue	338 4-38
e	type:rue _	338 4-38
e	type:run	48 58 a16 b-24 e-8
e	type:run _	48 58 a16 b-24 e-8
e	type:shrs	5-8 a8
e	type:shrs _,	5-8 a8
e	type:smt	2-6 445 5-39
e	type:smt _	2-6 445 5-39
e	type:spg	415 5-15
e	type:spg _	415 5-15
e	type:sq	4-10 557 9-8 a-8 e-32
e	type:sq _	4-1 515 a-8 e-6
e	type:sq _$	4-8 564 e-55
e	type:sq _,	5-21 9-8 e29
e	type:st	2-23 3-52 4-24 569 631 722 9-8 a20 b12 d-8 e-32 g-7
e	type:st ,_	5-13 79 a21 b-17
e	type:st _	2-23 3-52 47 51 631 713 9-8 b37 e2 g-7
e	type:st _$	4-12 531 d-8 e-12
e	type:st _,	4-19 550 b-8 e-23
e	type:sta	9-7 a-4 e11
e	type:sta _	9-7 e7
e	type:sta _$	a-4 e4
e	type:sts	4-18 536 e-17
e	type:sts _$	4-18 536 e-17
e	type:ter	4-14 519 e-5
e	type:ter _	4-7 57
e	type:ter _$	4-7 57
e	type:ter _,	55 e-5
e	type:trce	4-27 548 b-6 e-8 g-8
e	type:trce _	4-27 535 g-8
e	type:trce _$	56 b-6
e	type:trce _,	58 e-8
e	type:trl	3-20 4-7 541 e-15
e	type:trl _	3-20 41 519
e	type:trl _,	4-8 523 e-15
e	type:un	426 5-30 8-5 9-7 e17
e	type:un _	426 5-30 8-5 9-7 e17
e	type:via	356 4-53 e-3
e	type:via _	356 4-53 e-3
e	type:vlg	425 5-47 8-8 a8 e22
e	type:vlg _	425 5-17 8-8 a8 e-8
e	type:vlg _,	5-30 e30
e	type:vly	3-7 422 5-7 9-15 a-6 e25 g-12
e	type:vly _	3-7 422 5-7 9-15 a-6 e25 g-12
e	type:vw	48 58 a-27 e11
e	type:vw _	415 a-27 e11
e	type:vw _$	4-8 58
e	type:walk	4-8 510 e-3
e	type:walk _	4-8 58
e	type:walk _,	53 e-3
e	type:way	415 5-6 8-14 b15 e-10
e	type:way _	415 5-16 8-6 b8
e	type:way _$	8-8 b8
e	type:way _,	510 e-10
e	type:wls	3-6 4-9 5-6 e20
e	type:wls _	3-6 4-9 5-6 e20
e	type:xing	3-8 411 53 e-6
e	type:xing _	440 5-40
e	type:xing _$	4-21 521
e	type:xing _,	3-8 4-8 522 e-6
e	type<12a	442 5-6 6-12 820 9-21 a-14 e-9
e	type<12a>^	42 84 a-6
e	type<12a>cross	413 9-13
e	type<12a>direction	4-10 810
e	type<12a>type	427 5-6 6-12 e-9
e	type<12a>unit	48 8-8
e	type<12a>word	41 814 9-8 a-7
e	type<State	8-7 a18 b-3 e-7
e	type<State>digits	a-8 b8
e	type<State>state	a8 b-8
e	type<State>word	8-7 a18 b-4 e-7
e	type<a12	47 6-8 7-8 89
e	type<a12>^	6-8 7-8 816
e	type<a12>word	47 8-7
e	type<cardinal	0-26 e26
e	type<cardinal>word	0-26 e26
e	type<cross	48 8-8 9-8 a-8 e-29 f44
e	type<cross>digits	9-8 f8
e	type<cross>direction	418 a-8 e-3 f-7
e	type<cross>type	4-12 e-8 f20
e	type<cross>word	43 8-8 e-18 f23
e	type<digits	034 4-24 526 6-22 839 9-61 a-35 b-8 c20 e31
e	type<digits>12a	0-7 4-8 815
e	type<digits>State	422 8-22
e	type<digits>^	0-5 4-16 845 9-29 c18 e-13
e	type<digits>cross	0-11 438 5-14 8-8 c-5
e	type<digits>digits	418 8-10 9-8
e	type<digits>direction	063 4-31 6-7 84 9-8 e-21
e	type<digits>in:box	4-19 8-8 938 e-12
e	type<digits>in:carrier	4-19 919
e	type<digits>in:firm	0-16 4-23 e39
e	type<digits>in:road	44 8-4
e	type<digits>letter	4-8 88
e	type<digits>ordinal	016 4-8 8-8
e	type<digits>state	4-11 819 a-8
e	type<digits>type	411 5-9 6-8 823 9-15 e-2
e	type<digits>unit	0-8 4-13 549 8-28
e	type<digits>word	02 439 6-8 813 9-59 a-27 b-8 c7 e40
e	type<direction	27 48 6109 7-25 8-47 a-46 b-9 e16 f-15
e	type<direction>12a	2-8 624 a-8 b-8
e	type<direction>State	6-7 a-8 b15
e	type<direction>^	47 6-8 815 b-38 e24
e	type<direction>a12	241 6-31 8-10
e	type<direction>cross	4-4 612 a-8
e	type<direction>digits	625 7-14 8-30 b6 e21 f-8
e	type<direction>direction	2-18 419 615 8-8 a-8
e	type<direction>in:building	6-8 835 a-7 e-20
e	type<direction>in:mail	65 8-5
e	type<direction>in:saint	629 a-29
e	type<direction>ordinal	2-23 415 67
e	type<direction>type	2-8 4-18 68 a-35 e53
e	type<direction>unit	264 410 6-3 7-11 8-46 e-14
e	type<direction>word	2-41 4-21 640 82 a57 b16 e-47 f-7
e	type<in:article	4-11 8-8 a-2 e29 f-8
e	type<in:article>in:article	417 8-8 e-9
e	type<in:article>word	4-28 a-2 e38 f-8
e	type<in:box	4-10 7-37 948 e-1
e	type<in:box>digits	7-14 914
e	type<in:box>direction	4-2 910 e-8
e	type<in:box>in:box	97 e-7
e	type<in:box>unit	7-23 930 e-8
e	type<in:box>word	4-8 9-14 e22
e	type<in:building	415 e-15
e	type<in:building>type	415 e-15
e	type<in:careof	8-7 e7
e	type<in:careof>in:box	8-7 e7
e	type<in:firm	4-8 a13 e-5
e	type<in:firm>type	4-8 a13 e-5
e	type<in:mail	6-8 731 8-15 b-8
e	type<in:mail>digits	6-8 716 b-8
e	type<in:mail>unit	715 8-15
e	type<in:post	46 8-2 9-7 a-5 e9
e	type<in:post>^	45 a-5
e	type<in:post>in:post	4-13 913
e	type<in:post>unit	413 9-13
e	type<in:post>word	8-2 9-7 e9
e	type<in:pretype	0-7 a7
e	type<in:pretype>word	0-7 a7
e	type<in:road	a15 b-15
e	type<in:road>state	a15 b-15
e	type<in:saint	4-9 730 8-8 a6 b-19
e	type<in:saint>digits	730 a-15 b-15
e	type<in:saint>word	4-9 8-8 a21 b-4
e	type<in:saints	47 8-28 a36 b-10 e-5
e	type<in:saints>^	47 8-14 a12 e-5
e	type<in:saints>digits	a10 b-10
e	type<in:saints>unit	8-8 a8
e	type<in:saints>word	8-7 a7
e	type<in:title	411 8-11 c-8 e8
e	type<in:title>^	411 8-11 c-8 e8
e	type<in:type	4-52 545 a7
e	type<in:type>type	4-52 545 a7
e	type<letter	456 5-8 6-5 8-16 a-28
e	type<letter>^	41 6-5 811 a-7
e	type<letter>digits	415 8-8 a-7
e	type<letter>in:careof	43 8-3
e	type<letter>unit	414 5-8 8-6
e	type<letter>word	423 8-10 a-13
e	type<ordinal	4-16 823 a-8
e	type<ordinal>unit	4-16 823 a-8
e	type<state	46 6-7 8-8 a23 b-14
e	type<state>^	6-7 8-8 a-7 b22
e	type<state>in:article	a36 b-36
e	type<state>word	46 a-6
e	type<type	0-8 2-6 3-10 436 5-42 6-25 720 9-30 a-12 b51 c-11 e36
e	type<type>State	a-27 e27
e	type<type>^	4-22 554 a-7 b18 c-11 e-31
e	type<type>cross	511 e-11
e	type<type>digits	3-28 4-6 5-39 6-8 738 9-23 a7 e59
e	type<type>direction	3-8 4-8 517 a7 e-8
e	type<type>in:article	2-6 315 5-9
e	type<type>in:box	9-7 e7
e	type<type>in:firm	4-8 513 6-5
e	type<type>in:saints	4-15 5-15 7-8 a-4 b41
e	type<type>in:title	419 5-19
e	type<type>letter	4-6 56
e	type<type>state	5-3 a3
e	type<type>type	3-8 432 5-13 a15 e-26
e	type<type>unit	0-8 334 438 5-103 6-8 7-2 a8 b-8 e49
e	type<type>word	3-15 413 557 6-4 7-7 a-13 e-31
e	type<unit	0-21 3-8 4-9 516 632 713 831 a-15 b24 e-57 f-7
e	type<unit>12a	0-7 712 8-17 911
e	type<unit>^	7-23 823
e	type<unit>a12	4-8 6-7 7-2 818
e	type<unit>digits	3-8 427 6-15 71 829 95 b24 e-55 f-7
e	type<unit>direction	4-6 710 89 9-8 e-5
e	type<unit>in:article	76 e-6
e	type<unit>letter	0-6 46 734 8-23 9-8 e-4
e	type<unit>ordinal	7-4 8-7 e11
e	type<unit>type	4-15 516 625 7-13 8-18 a-11 e15
e	type<unit>unit	4-8 629 7-25 8-14 e17
e	type<unit>word	0-8 4-6 717 830 a-4 e-28
e	type<word	1-8 2-4 3-8 4-71 5-18 6-14 7-33 851 978 a45 b16 d-16 e-12 f-7
e	type<word>12a	4-15 6-6 7-8 836 a-7
e	type<word>^	411 5-47 859 9-2 a-14 d-7
e	type<word>cross	5-4 731 a-7 b-8 e-12
e	type<word>digits	4-11 6-8 7-15 827 a23 b-17
e	type<word>direction	a42 e-42
e	type<word>in:article	2-4 44 a-7 b7
e	type<word>in:building	8-7 e7
e	type<word>in:city	4-8 a8
e	type<word>in:firm	8-8 e8
e	type<word>in:saint	4-1 a1
e	type<word>in:title	48 a-8
e	type<word>in:type	4-5 a5
e	type<word>letter	7-6 a6
e	type<word>state	541 8-8 a-33
e	type<word>type	3-8 4-88 951 a35 e16 f-7
e	type<word>unit	4-34 7-20 8-30 947 a8 e28
e	type<word>word	1-8 469 5-8 7-15 8-18 9-18 a-8 b34 d-8 e-19
e	type>12a	323 43 5-4 9-13 e-9
e	type>State	58 a-9 b-15 e16
e	type>^	3-15 413 531 6-5 8-8 a-12 b10 c10 d-8 e-16
e	type>a12	37 5-7
e	type>cardinal	510 e-10
e	type>cross	3-15 4-26 588 a-8 e-32 g-8
e	type>digits	321 4-70 5-38 6-8 744 815 9-49 a-46 b16 c-8 e123
e	type>direction	312 4-56 553 6-5 9-15 a21 e-19 g8
e	type>in:article	230 3-7 41 5-24
e	type>in:box	3-26 4-8 528 955 e-49
e	type>in:building	415 e-15
e	type>in:careof	3-13 513
e	type>in:firm	4-8 513 6-5
e	type>in:post	39 44 5-12
e	type>in:pretype	4-8 513 e-5
e	type>in:road	5-9 9-2 a17 e-8 g2
e	type>in:saint	4-2 523 a-7 e-14
e	type>in:saints	3-8 5-69 7-8 a67 b30 e-5 g-7
e	type>in:title	419 5-38 e19
e	type>in:type	0-7 a7
e	type>letter	350 4-13 5-38
e	type>ordinal	3-8 4-7 515
e	type>state	314 4-14 5-22 a29 e-8
e	type>type	0-16 2-12 459 5-55 6-8 a-19 e27 g24
e	type>unit	0-8 3-33 412 58 6-8 7-31 8-16 9-4 a28 b-8 e60
e	type>word	0-12 1-8 2-23 3-7 487 571 625 7-7 8-22 914 a-41 b-16 e-67 g5
e	type?	0-31 2-12 311 432 5-93 6-40 7-1 8-24 91 a93 b-16 c-8 e40 g48
e	type? ,_	0-7 5-20 a14 b21 e-8
e	type? ,_$	5-8 b8
e	type? _	0-23 2-12 319 421 5-36 6-36 7-1 8-24 917 a28 b-12 e11 g48
e	type? _$	43 515 6-5 a12 b-6 e-19
e	type? _,	3-8 48 5-44 9-16 a38 b-27 c-8 e57
e	type~	3-1 49 5-91 e83
e	type~ _	3-1 4-59 5-4 e64
e	type~ _$	468 5-68
e	type~ _,	5-19 e19
e	unit	0-3 2-7 3-30 4-27 5-11 62 784 833 a-25 b-4 c7 e-5 f-7 g-8
e	unit ,_	08 3-16 4-15 760 810 928 a-9 b15 e-81
e	unit ,_$	7-15 848 e-33
e	unit ,_,	7-13 813
e	unit _	01 2-15 3-37 4-2 53 635 775 8-5 9-27 a22 b-26 c14 e-16 f-14 g-8
e	unit _$	4-13 5-26 6-15 77 8-46 b-14 e107
e	unit _,	0-14 4-24 6-16 740 847 a-63 b16 e14
e	unit ahead0	010 2-7 3-23 411 5-28 6-16 788 820 94 a-22 b3 c7 e-40 f-7
e	unit ahead1	0-12 4-38 516 619 7-20 822 9-4 a-11 b-7 e35
e	unit ahead2	71 8-9 a8
e	unit number-	039 3-7 469 6-6 7-7 8-53 97 b-14 e-28
e	unit number1	0-5 4-13 72 826 9-2 e-8
e	unit number2	0-6 3-8 442 56 6-7 7-12 84 9-22 a-3 b-8 c-8 e21
e	unit number3	4-76 5-13 616 744 820 9-15 a-7 b-8 e39
e	unit number4	0-31 2-7 3-8 4-48 5-4 736 819 932 a-14 b25 c15 e-6 f-7
e	unit numberx	77 816 e-23
e	unit state1	0-8 4-3 5-4 6-6 7-54 85 9-2 a-11 b25 e58
e	unit state2	48 76 831 a18 b-15 e-46
e	unit state3	0-12 3-7 411 512 618 745 8-47 930 a-27 b-7 e-16
e	unit state4	017 2-7 3-16 4-43 5-20 6-9 772 844 9-27 a-4 b-7 c7 e-1 f-7
e	unit:#	044 2-7 3-15 4-5 6-3 7-159 8109 919 a-8 b-14 c15 e31 f-7
e	unit:# ,_	012 3-8 7-50 851 914 e-19
e	unit:# _	032 2-7 3-7 4-5 6-3 7-109 858 95 a-8 b-14 c15 e50 f-7
e	unit:apt	4-14 766 8-38 e-14
e	unit:apt ,_	716 8-8 e-8
e	unit:apt _	4-14 750 8-30 e-6
e	unit:bay	41 524 6-8 7-14 8-7 a18 e-14
e	unit:bay _	41 524 6-8 7-14 8-7 a18 e-14
e	unit:bldg	4-6 5-28 733 8-20 9-8 a-9 b-7 e46
e	unit:bldg ,_	715 e-15
e	unit:bldg _	4-6 5-15 762 8-11 9-8 a-9 b-7 e-6
e	unit:bldg _$	5-13 7-12 8-10 e35
e	unit:bldg _,	7-31 e31
e	unit:bsmt	7-16 829 e-13
e	unit:bsmt _,	7-16 829 e-13
e	unit:dept	0-8 4-3 6-6 79 9-6 e15
e	unit:dept _	0-8 4-3 6-6 717 9-6 e7
e	unit:dept _,	7-8 e8
e	unit:fl	0-6 4-8 6-8 783 8-38 a-8 b32 e-48
e	unit:fl ,_	7-7 b7
e	unit:fl _	0-6 4-8 7-1 821 b24 e-29
e	unit:fl _$	745 8-35 b-7 e-3
e	unit:fl _,	6-8 747 8-23 a-8 b8 e-15
e	unit:flat	3-7 715 g-8
e	unit:flat _	3-7 715 g-8
e	unit:frnt	445 7-33 83 c-8 e-8
e	unit:frnt _	451 7-29 8-14 c-8
e	unit:frnt _,	4-6 7-3 817 e-8
e	unit:lbby	7-28 866 a-6 b-8 e-24
e	unit:lbby ,_$	816 e-16
e	unit:lbby _	7-20 834 a-6 b-8
e	unit:lbby _$	7-8 88
e	unit:lbby _,	88 e-8
e	unit:lot	730 8-30
e	unit:lot _	730 8-30
e	unit:lowr	7-30 844 e-14
e	unit:lowr ,_	7-9 89
e	unit:lowr _	7-21 835 e-14
e	unit:lvl	0-5 4-6 5-4 751 8-21 a-1 e-14
e	unit:lvl _	0-5 4-6 5-4 74 8-7 a-1 e19
e	unit:lvl _$	76 8-6
e	unit:lvl _,	741 8-8 e-33
e	unit:no	3-8 432 642 7-9 8-17 9-9 a-7 e-26
e	unit:no _	3-8 432 642 7-9 8-17 9-9 a-7 e-26
e	unit:ofc	0-1 4-8 7-26 8-15 920 e30
e	unit:ofc _	0-1 4-8 7-26 8-15 920 e30
e	unit:ph	7-29 829
e	unit:ph ,_$	7-8 88
e	unit:ph ,_,	7-6 86
e	unit:ph _,	7-15 815
e	unit:rear	0-7 6-7 7-38 853
e	unit:rear _	7-6 86
e	unit:rear _$	6-7 7-21 828
e	unit:rear _,	0-7 7-11 819
e	unit:rm	771 8-23 a-16 e-33
e	unit:rm ,_	78 8-8
e	unit:rm _	713 e-13
e	unit:rm _,	750 8-15 a-16 e-20
e	unit:side	7-26 8-3 e29
e	unit:side _,	7-26 8-3 e29
e	unit:ste	4-8 759 8-52 9-8 a32 e-23
e	unit:ste ,_	730 8-23 e-8
e	unit:ste _	4-8 728 8-29 9-8 a32 e-16
e	unit:tower	4-35 5-4 7-39 8-26 a-8 b-8 e119
e	unit:tower ,_	4-7 7-9 e16
e	unit:tower _	4-15 5-4 7-15 8-4 b-8 e46
e	unit:tower _$	4-7 7-8 8-8 e22
e	unit:tower _,	4-6 7-7 8-15 a-8 e36
e	unit:trlr	725 8-25
e	unit:trlr _	725 8-25
e	unit:unit	0-8 4-12 6-8 7106 8-38 9-8 a-12 e-21
e	unit:unit ,_	0-8 727 8-7 a-4 e-8
e	unit:unit _	4-12 6-8 780 8-31 9-8 a-8 e-13
e	unit:uppr	0-12 7-35 863 e-16
e	unit:uppr _	0-12 7-35 863 e-16
e	unit:wing	718 8-10 e-8
e	unit:wing ,_	710 8-10
e	unit:wing _	78 e-8
e	unit<12a	0-7 4-8 84 932 a-8 e-13
e	unit<12a>^	8-21 921
e	unit<12a>direction	0-7 812 e-6
e	unit<12a>in:box	4-7 8-4 911
e	unit<12a>ordinal	47 8-7
e	unit<12a>word	4-8 823 a-8 e-8
e	unit<State	7-5 a5
e	unit<State>state	7-5 a5
e	unit<a12	4-13 835 9-7 a-8 e-8
e	unit<a12>^	4-8 88
e	unit<a12>direction	87 9-7
e	unit<a12>type	88 a-8
e	unit<a12>unit	88 e-8
e	unit<a12>word	4-5 85
e	unit<digits	0-3 459 6-8 7-6 8-15 96 a-15 c-7 e-11
e	unit<digits>State	84 e-4
e	unit<digits>^	0-8 449 6-8 8-83 956 c1 e-7
e	unit<digits>cross	41 8-1
e	unit<digits>digits	0-25 4-25 858 9-20 c15 e-3
e	unit<digits>direction	0-35 447 8-8 910 c-8 e-7
e	unit<digits>in:box	4-8 813 9-57 e52
e	unit<digits>in:carrier	814 9-14
e	unit<digits>in:firm	8-27 939 e-12
e	unit<digits>in:post	87 e-7
e	unit<digits>in:road	05 8-5
e	unit<digits>in:saint	0-7 87
e	unit<digits>ordinal	0-8 7-8 8-5 e20
e	unit<digits>state	010 8-10
e	unit<digits>type	017 4-20 8-29 917 e15
e	unit<digits>unit	0-7 419 7-17 830 e-25
e	unit<digits>word	054 4-4 718 821 9-25 a-15 c-15 e-33
e	unit<direction	2-8 420 6-22 817 a-2 e-5
e	unit<direction>unit	420 6-16 8-4
e	unit<direction>word	2-8 6-6 821 a-2 e-5
e	unit<grid	07 4-7
e	unit<grid>type	07 4-7
e	unit<in:article	4-9 814 a-8 e2
e	unit<in:article>type	813 e-13
e	unit<in:article>word	4-9 81 a-8 e15
e	unit<in:box	7-6 96
e	unit<in:box>digits	7-6 96
e	unit<in:post	87 9-7
e	unit<in:post>digits	814 9-14
e	unit<in:post>unit	8-7 97
e	unit<in:saint	a8 e-8
e	unit<in:saint>word	a8 e-8
e	unit<letter	1-3 4-5 5-8 7-8 845 9-16 e2 f-8
e	unit<letter>^	4-8 88
e	unit<letter>cross	4-7 7-8 8-17 e31
e	unit<letter>grid	88 e-8
e	unit<letter>in:box	810 9-8 e-2
e	unit<letter>type	4-8 88
e	unit<letter>unit	48 84 9-8 e-4
e	unit<letter>word	1-3 49 5-8 825 e-16 f-8
e	unit<ordinal	726 8-26
e	unit<ordinal>unit	726 8-26
e	unit<state	a8 b-8
e	unit<state>state	a8 b-8
e	unit<type	3-8 4-12 5-6 7-13 86 9-10 b-1 e43
e	unit<type>State	58 a-8
e	unit<type>^	58 8-8
e	unit<type>digits	3-8 5-3 821 9-10 b-1
e	unit<type>direction	4-12 512
e	unit<type>unit	5-30 7-13 8-8 a8 e43
e	unit<unit	722 8-34 e12
e	unit<unit>^	76 8-6
e	unit<unit>a12	78 8-8
e	unit<unit>digits	8-12 e12
e	unit<unit>in:box	78 8-8
e	unit<word	0-8 4-10 722 8-11 a42 b-8 d-8 e-19
e	unit<word>^	0-8 7-7 813 a17 e-15
e	unit<word>digits	a8 b-8
e	unit<word>in:article	7-7 8-8 a-5 e19
e	unit<word>state	7-6 a6
e	unit<word>unit	716 8-8 a-8
e	unit<word>word	4-10 725 8-7 a24 d-8 e-24
e	unit>12a	0-13 6-8 736 8-17 924 a-8 e-13
e	unit>State	7-27 e27
e	unit>^	4-7 5-13 6-7 7-4 81 b-7 e37
e	unit>a12	0-7 4-15 5-7 6-7 713 836 e-12
e	unit>digits	064 2-7 3-23 430 5-4 6-15 759 8-23 9-5 b17 c15 e-101 f-7
e	unit>direction	4-6 714 821 9-8 e-21
e	unit>grid	0-7 87
e	unit>in:article	0-1 4-8 7-12 e21
e	unit>in:box	78 8-16 914 e-6
e	unit>in:post	7-8 88
e	unit>in:pretype	4-6 5-4 7-28 8-7 a-1 e46
e	unit>in:saint	6-8 735 8-7 e-20
e	unit>letter	0-17 4-14 742 826 9-16 e-21
e	unit>ordinal	4-8 7-36 8-10 e54
e	unit>state	723 8-8 a-16
e	unit>type	0-8 4-17 516 619 7-17 8-24 9-4 a5 e30
e	unit>unit	0-5 435 629 7-44 817 9-5 a5 c-8 e-24
e	unit>word	0-8 4-12 717 829 a-11 b-15 e-1
e	word	0-35 1-8 2-3 3-4 446 51 6-21 72 8-42 9-5 a87 b6 c-18 d1 e3 f-11
e	word ,_	0-14 2-4 4-110 5-23 6-16 717 8-49 914 a50 b116 d-8 e27
e	word ,_$	8-12 a88 d-32 e-45
e	word ,_,	4-27 5-3 7-12 8-16 a12 b-15 e60
e	word _	0-39 1-16 212 3-8 456 5-55 6-12 728 8-5 9-4 a24 b30 c-7 d13 e6 f-21
e	word _$	0-16 2-14 417 556 7-13 826 9-3 a-11 b25 c-30 d28 e-65
e	word _,	4156 527 6-14 7-15 8-27 9-16 a11 b-144 e22
e	word ahead0	0-23 1-8 214 3-55 4-48 54 6-21 72 8-21 9-2 a109 b4 c-18 d7 e55
e	word ahead1	014 2-50 351 44 5-3 8-21 96 a13 b2 d-6 e-6 f-4
e	word ahead2	0-26 233 490 9-8 a-34 e-47 f-7
e	word number-	0-5 2-12 3-19 4-77 5-11 7-29 838 96 a133 b-23 d-7 e11 f-4
e	word number1	0-8 218 335 415 718 97 a-32 b-8 c-7 d12 e-51
e	word number2	3-13 453 524 8-8 a-8 b-7 d4 e-45
e	word number3	454 539 6-21 7-43 816 928 a43 b-37 d-8 e-65 f-7
e	word number4	0-8 1-8 2-2 3-7 4-38 5-13 761 8-62 9-45 a-29 b19 c-11 d29 e115
e	word numberx	0-14 2-7 439 5-38 7-5 8-26 9-2 a-20 b64 d-29 e38
e	word state1	21 4-52 532 7-8 8-40 a129 b-15 e-47
e	word state2	0-8 2-3 3-32 416 748 8-16 9-30 a32 b66 e-74
e	word state3	0-8 39 450 5-19 6-15 7-4 86 928 a-74 b-3 d-7 e41 f-4
e	word state4	0-19 1-8 2-1 319 432 5-12 6-6 7-34 88 9-3 b-41 c-18 d8 e82 f-7
e	word<12a	09 4-29 5-16 849 b-15
e	word<12a>^	4-14 820 b-7
e	word<12a>digits	88 b-8
e	word<12a>direction	08 4-8
e	word<12a>word	01 4-7 5-16 821
e	word<State	47 5-2 a-36 b39 e-8
e	word<State>^	a-7 b16 e-8
e	word<State>state	5-2 a-21 b24
e	word<State>word	47 a-7
e	word<a12	07 4-8 5-6 817 a-4 e-7
e	word<a12>a12	07 e-7
e	word<a12>unit	5-6 86
e	word<a12>word	4-8 811 a-4
e	word<cardinal	035 4-7 e-28
e	word<cardinal>word	035 4-7 e-28
e	word<country	d8 e-8
e	word<country>^	d8 e-8
e	word<cross	0-12 415 726 c-15 f-14
e	word<cross>direction	e-23 f23
e	word<cross>in:firm	4-8 e8
e	word<cross>ordinal	e-27 f27
e	word<cross>type	4-4 f4
e	word<cross>unit	48 731 c-15 e-16 f-8
e	word<cross>word	0-12 419 7-5 e58 f-60
e	word<digits	07 4-47 5-31 858 939 b-8 c17 e-36
e	word<digits>State	814 9-14
e	word<digits>^	0-14 4-18 8-18 9-8 b-8 c7 e58
e	word<digits>cross	0-13 432 5-4 8-7 9-7
e	word<digits>direction	07 4-51 5-12 855
e	word<digits>in:box	0-13 8-11 934 e-9
e	word<digits>in:firm	08 9-8
e	word<digits>in:road	08 e-8
e	word<digits>word	024 4-9 5-15 825 942 c10 e-76
e	word<direction	2-57 4-22 5-22 611 7-6 82 a8 b60 e25
e	word<direction>State	a-14 b14
e	word<direction>^	4-15 6-6 8-6 b27
e	word<direction>cross	4-5 611 b-6
e	word<direction>digits	6-13 7-6 829 b7 e-16
e	word<direction>direction	4-28 628
e	word<direction>in:type	444 6-22 a-5 b-16
e	word<direction>letter	2-2 422 6-8 e-13
e	word<direction>type	4-46 646 a5 e-5
e	word<direction>unit	4-7 5-8 6-1 8-15 b-8 e39
e	word<direction>word	2-55 413 5-15 6-23 8-5 a21 b43 e20
e	word<grid	011 4-3 e-7
e	word<grid>in:road	07 e-7
e	word<grid>word	03 4-3
e	word<in:article	421 8-7 a-14 b15 e-16
e	word<in:article>in:article	48 e-8
e	word<in:article>state	413 a-13
e	word<in:article>word	8-7 a-1 b15 e-8
e	word<in:box	47 5-7 97 e-7
e	word<in:box>digits	97 e-7
e	word<in:box>in:saint	47 5-7
e	word<in:building	0-7 4-8 52 7-2 9-9 a6 b-19 e38
e	word<in:building>digits	5-3 b-19 e22
e	word<in:building>in:road	4-21 e21
e	word<in:building>in:saint	5-5 e5
e	word<in:building>state	7-2 a6 e-4
e	word<in:building>type	48 5-7 9-9 e8
e	word<in:building>unit	47 5-7
e	word<in:building>word	0-7 4-2 524 e-15
e	word<in:city	a26 b-18 e-8
e	word<in:city>digits	a10 b-10
e	word<in:city>in:saint	a8 e-8
e	word<in:city>state	a8 b-8
e	word<in:firm	436 5-14 7-8 8-8 a-21 b-25 e40
e	word<in:firm>^	414 b-9 e-5
e	word<in:firm>digits	b-8 e8
e	word<in:firm>direction	5-6 e6
e	word<in:firm>in:firm	4-6 e6
e	word<in:firm>type	453 5-8 7-8 a-7 e-30
e	word<in:firm>unit	4-35 e35
e	word<in:firm>word	410 8-8 a-14 b-7 e19
e	word<in:mail	5-5 7-25 9-3 e33
e	word<in:mail>unit	5-5 7-25 9-3 e33
e	word<in:post	912 e-12
e	word<in:post>in:post	94 e-4
e	word<in:post>unit	98 e-8
e	word<in:pretype	3-8 412 7-8 8-10 a26 b-8 e-5
e	word<in:pretype>in:saint	428 7-8 8-7 a-14
e	word<in:pretype>word	3-8 4-16 8-4 a40 b-8 e-5
e	word<in:road	336 4-33 5-7 a7 e-3
e	word<in:road>^	3-3 43 5-7 a7
e	word<in:road>type	339 4-36 e-3
e	word<in:saint	0-8 4-17 73 8-8 a-20 b71 e-21
e	word<in:saint>unit	75 b-5
e	word<in:saint>word	0-8 4-17 7-2 8-8 a-20 b76 e-21
e	word<in:title	447 5-17 8-7 9-8 b-8 e-7
e	word<in:title>^	410 5-16 b-8 e14
e	word<in:title>cross	47 e-7
e	word<in:title>direction	49 5-2 8-7
e	word<in:title>type	421 9-8 e-13
e	word<in:type	4-37 545 e-8
e	word<in:type>^	4-9 59
e	word<in:type>type	47 5-7
e	word<in:type>unit	4-15 515
e	word<in:type>word	4-20 528 e-8
e	word<letter	05 1-8 4-23 516 839 9-6 a6 e-28
e	word<letter>State	48 a-8
e	word<letter>^	87 e-7
e	word<letter>digits	816 e-16
e	word<letter>direction	45 8-5
e	word<letter>in:careof	4-6 5-16 822
e	word<letter>letter	4-7 8-14 a21
e	word<letter>type	023 1-8 4-15 81 e-1
e	word<letter>unit	4-32 532
e	word<letter>word	0-18 423 812 9-6 a-7 e-4
e	word<ordinal	4-8 88
e	word<ordinal>unit	4-8 88
e	word<state	0-5 45 521 8-10 a-33 b9 c-8 e20
e	word<state>^	4-8 8-8 a-19 b42 c-8
e	word<state>digits	0-5 5-8 8-2 a-8 b10 e13
e	word<state>state	529 a-24 b-5
e	word<state>type	413 a-5 b-8
e	word<state>unit	b-7 e7
e	word<state>word	a24 b-24
e	word<type	0-8 3-73 41 555 7-4 8-14 98 a39 b-14 c21 d-8 e4 g-8
e	word<type>12a	5-8 98
e	word<type>State	a11 b-8 e-3
e	word<type>^	454 5-76 a21 b-20 c29 d-8 e1
e	word<type>cardinal	510 e-10
e	word<type>cross	4-36 565 a-8 e-21
e	word<type>digits	3-2 434 5-77 7-4 8-7 913 a-45 b18 c-8 e76
e	word<type>direction	3-8 431 52 9-8 a15 e-32
e	word<type>in:box	5-6 e6
e	word<type>in:careof	3-13 513
e	word<type>in:road	5-9 a17 e-8
e	word<type>in:saint	4-2 523 a-7 e-14
e	word<type>in:saints	5-40 a44 b-4
e	word<type>state	5-19 a27 e-8
e	word<type>type	0-8 3-8 4-41 567 a3 e-4 g-8
e	word<type>unit	3-29 4-32 5-6 914 a22 e31
e	word<type>word	3-12 4-7 5116 8-8 9-20 a-60 e-10
e	word<unit	417 5-11 6-9 718 8-51 9-4 a3 b-12 c-8 e56
e	word<unit>12a	6-8 716 e-8
e	word<unit>^	4-7 72 8-15 b1 e18
e	word<unit>a12	5-7 7-1 813 e-5
e	word<unit>digits	05 714 8-10 92 b-6 e-5
e	word<unit>direction	715 8-8 e-8
e	word<unit>in:pretype	4-6 5-4 7-28 8-7 a-1 e46
e	word<unit>in:saint	727 8-7 e-20
e	word<unit>ordinal	4-8 71 e7
e	word<unit>state	723 8-8 a-16
e	word<unit>type	41 6-1
e	word<unit>unit	0-5 443 7-29 8-1 9-5 a5 c-8 e1
e	word<unit>word	4-6 7-22 8-8 a15 b-7 e28
e	word<word	0-7 466 511 6-7 710 8-23 9-23 b-41 c-8 d19 e3
e	word<word>12a	4-2 5-3 e5
e	word<word>State	a31 b-15 e-16
e	word<word>^	425 534 8-21 a48 b-65 c-8 d49 e-63
e	word<word>a12	48 e-8
e	word<word>cardinal	4-22 e22
e	word<word>country	d8 e-8
e	word<word>cross	4-2 e2
e	word<word>digits	0-7 421 5-2 7-7 8-10 a-7 b-12 d-12 e36
e	word<word>direction	4-1 a-13 e14
e	word<word>grid	4-6 e6
e	word<word>in:article	a-18 b27 e-9
e	word<word>in:building	4-16 a-21 b-3 e39
e	word<word>in:firm	4-19 a-21 b-12 d-7 e59
e	word<word>in:mail	410 7-7 a-3
e	word<word>in:pretype	416 a-11 e-5
e	word<word>in:road	43 e-3
e	word<word>in:saint	4-63 a70 e-7
e	word<word>in:title	443 9-8 e-35
e	word<word>letter	415 7-2 a-12 e-1
e	word<word>state	4-17 a31 b-3 e-11
e	word<word>type	481 5-3 6-7 a-66 b43 e-48
e	word<word>unit	430 734 89 a-10 e-63
e	word<word>word	4-37 5-15 7-8 9-16 b-2 d-20 e96
e	word>12a	4-3 5-3 6-6 7-13 836 a-15 e5
e	word>State	29 4-9 a31 b-15 e-16
e	word>^	0-8 2-7 48 528 7-7 87 9-2 a39 b13 c-15 d-2 e-55
e	word>a12	48 79 a-4 e-13
e	word>cardinal	4-22 e22
e	word>country	d8 e-8
e	word>cross	4-15 5-12 731 a-13 b-8 e16
e	word>digits	0-7 3-16 444 5-2 6-8 7-28 8-42 965 b20 d-12 e-16
e	word>direction	410 5-7 7-15 8-11 9-11 a6 e28
e	word>grid	4-9 e9
e	word>in:article	2-4 412 7-7 8-8 a-31 b50 e-12
e	word>in:box	46 9-24 e18
e	word>in:building	0-13 2-6 419 8-7 a-5 b-3 e15
e	word>in:carrier	3-5 4-12 9-15 e33
e	word>in:city	4-8 a16 e-8
e	word>in:firm	414 8-8 9-8 a-27 b-12 d-7 e47
e	word>in:mail	410 7-7 8-2 a-4 d-7 e10
e	word>in:pretype	3-8 424 a-11 e-5
e	word>in:road	344 4-41 e-3
e	word>in:saint	4-43 a63 e-20
e	word>in:title	450 9-8 a-8 e-35
e	word>in:type	43 a5 e-8
e	word>letter	031 3-13 418 7-13 a-14 e-9
e	word>ordinal	46 e-6
e	word>state	2-7 4-15 541 7-6 8-8 a-5 b-12 e13
e	word>type	0-36 226 3-6 4-62 5-3 6-7 8-13 939 a72 b15 e-14 f-11
e	word>unit	2-4 4-18 5-19 760 849 94 a-39 e-33
e	word>word	0-3 1-8 2-10 472 5-22 7-3 8-34 9-46 a29 b-42 c-3 d21 e49
e	zip	032 3-8 4-36 8-55 9-27 a-7 b-15 c156 e-39
e	zip ,_	020 4-8 8-5 e-8
e	zip ,_$	0-11 8-21 9-8 b-8 c48
e	zip _	023 3-8 4-15 831 9-10 a-7 b-8 c7 e-12
e	zip _$	4-13 8-72 9-9 c102 e-8
e	zip _,	812 c-1 e-11
f	* ^	0103 1-27 2-7 3-31 4-25 5-42 6-14 7-10 814 91 a9 b-20 c-2 e17 f-4 g36
f	* box	0-40 1-7 2-14 3-1 4-86 5-8 6-22 731 8-81 9234 a65 b27 c-4 d-22 e-17 f-20
f	* city	03 3-12 4-137 5-16 6-31 7-76 8-118 9-8 a222 b272 c14 d-23 e-110 f-14
f	* corner	223 332 447 5-14 6-16 8-7 a-8 c-5 e-30 f-8
f	* country	0-4 4-22 7-7 8-15 a-42 b-7 d110 e-25
f	* cross	0-8 228 339 484 5-20 6-8 7-8 8-7 9-17 a-22 b-12 e-28 f-8
f	* lead	0135 210 3-39 4-216 5-93 6-28 7-27 8-31 939 a57 b-182 c-49 d-43 e474 f-50 g-8
f	* name	0-119 1-8 2-50 3-122 4251 5231 6114 712 832 9-52 a25 b-164 c-18 d-31 e-167 f59
f	* number	0103 162 286 379 4205 519 61 7-28 8-84 9-69 a-121 b-13 c-7 d-10 e-173 f1
f	* numberSuffix	267 3-16 465 5-15 a-31 e-72 f-8
f	* postdirectional	0-49 1-8 2-30 3-25 4-163 540 646 7-12 859 9-15 a40 b-4 c-20 d-15 e91 f62
f	* predirectional	0-13 2-29 375 4248 5-40 6-8 73 8-41 9-29 a-107 b-16 e-6 f-15 g-8
f	* pretype	012 2-8 3144 4237 5-46 6-42 7-40 8-26 9-63 a-60 b-7 c-31 e-67 f-8
f	* state	0-56 2-7 3-13 4-57 5-11 6-11 7-17 8-51 9-8 a-58 b197 c93 d8 e-37 f-6
f	* suffix	0-129 1-8 2-2 3-80 4-191 526 675 736 8112 91 a47 b-57 c31 d-15 e50 f61
f	* unitId	087 1-14 2-88 3-58 4-125 5-14 6-63 778 8128 940 a34 b2 c-21 d-31 e80 f-16 g-7
f	* unitType	05 4-43 5-16 6-7 7115 8175 9-36 a-35 b-32 c-47 d-8 e-27
f	* zip	0-14 3-2 4-46 6-5 7-23 8-19 a-26 b-7 c94 d81 e-3 f-13
f	12a box	8-8 918
f	12a city	8-8 a-8 b-15
f	12a lead	014 4-8 8-9 e-21
f	12a name	0-5 4-8 5-22 6-8 828
f	12a number	0-7 4-1
f	12a postdirectional	810
f	12a predirectional	4-8
f	12a pretype	438 8-8
f	12a state	8-8
f	12a suffix	4-7 6-4 824 9-8 a-14
f	12a unitId	034 4-5 86 e-8
f	12a unitType	4-8 839 a-8
f	State box	a-14
f	State city	4-8 a-73 b67
f	State cross	48
f	State lead	a50 b-19 e-8
f	State name	4-14 5-2 a24 b-8
f	State number	35 46 a-8 e-8
f	State postdirectional	7-7
f	State predirectional	34 432 8-9
f	State state	b-1
f	State suffix	8-7 a26 b-4 e-7
f	State unitId	8-8 a9
f	State unitType	7-5 a-21
f	a12 city	a-11
f	a12 lead	07 8-18 e-22
f	a12 name	4-30 5-6 827 a-5
f	a12 number	054 4-27 8-15
f	a12 postdirectional	8-38
f	a12 predirectional	415 833 9-8
f	a12 pretype	47
f	a12 suffix	6-8 7-8 82
f	a12 unitId	0-13 833 9-7
f	a12 unitType	4-5 848 a-8
f	cardinal lead	058 e-51
f	cardinal name	0-15 4-7
f	cardinal number	0-7 1-3 3-8 4-6
f	cardinal suffix	0-26 e36
f	cardinal unitId	0-23 e53
f	country country	d8
f	country lead	e-8
f	country number	32 4-2
f	country numberSuffix	34
f	country predirectional	35 4-5
f	country pretype	3-4
f	country unitId	d-7
f	country zip	8-8 d15
f	cross box	f-20
f	cross city	a-8 c-7 f-14
f	cross corner	f-8
f	cross lead	0-12 e49 f-50
f	cross name	446 5-3 7-12 e-50 f67
f	cross number	0-5 3-8 4-8 f1
f	cross numberSuffix	f-8
f	cross postdirectional	e-18 f62
f	cross predirectional	3-5 4-56 e73 f-15
f	cross pretype	4-7 f-8
f	cross state	c-8 f-6
f	cross suffix	4-5 8-8 9-8 e-18 f97
f	cross unitId	8-11 e-14 f-16
f	cross unitType	723
f	cross zip	7-3 c25 d-8 e-7 f-13
f	digits box	0-33 4-24 8-1 9137 a-6 c-4 e-8
f	digits city	08 5-8 8-55 9-8 a-7 b-15 c19 e-8
f	digits corner	419 5-14 c-5
f	digits country	0-4 8-8
f	digits cross	421 8-7
f	digits lead	0129 7-8 8-80 9-46 c-49 e29
f	digits name	0-66 425 521 6-8 819 9-13 c-10 e-5
f	digits number	082 4-57 8-34 9-6
f	digits postdirectional	0-49 4-29 6-1 852 a-8 c-4 e43
f	digits predirectional	0-13 3-11 413 8-16
f	digits pretype	018 492 5-9 814 9-20 a-8 c-31 e-17
f	digits state	0-56 8-33 9-8 c110
f	digits suffix	0-103 4-17 6-22 848 9-8 a-20 c49 e18
f	digits unitId	0105 4-35 7-30 897 9-37 a-7 c-21 e-50
f	digits unitType	05 4-4 730 8106 9-8 a-8 c-47 e-6
f	digits zip	0-14 4-3 8-11 c51
f	direction box	2-14 4-8 6-14 9-14 a27
f	direction city	6-31 8-6 a-85 b112
f	direction corner	233 6-16 e-12
f	direction cross	248 4-36 6-8
f	direction lead	218 6-28 7-6 819 a-6 b-56 e49
f	direction name	2-50 415 5-22 6150 8-49 a-37 b28 e-14
f	direction number	1-1 2121 3-8 4-51 65 8-30 a-15
f	direction numberSuffix	267 4-13 a-8 e-7
f	direction postdirectional	2-30 655 8-10 a36 e-24
f	direction predirectional	2-29 426 6-8 a-13 e-15
f	direction pretype	2-8 433 6-42
f	direction state	2-7 4-8 6-11 a37 b-7
f	direction suffix	2-2 4-33 6129 7-25 8-32 a15 b-45 e-9 f-15
f	direction unitId	2-86 4-8 6-63 7-8 892 a20 e64
f	direction unitType	6-7 87 a-6
f	direction zip	c-8
f	fraction lead	e-3
f	fraction number	0-8 148 2-8 3-4 4-22
f	fraction unitId	1-3
f	grid lead	017 2-8 e-7
f	grid name	0-6 4-3
f	grid number	4-7
f	grid unitId	015
f	in:article city	a35 b-30
f	in:article lead	0-8 b-4 e4
f	in:article name	451 a-13 e-8
f	in:article number	4-1
f	in:article predirectional	426
f	in:article pretype	41 e-8
f	in:article state	4-3 a-33 b50
f	in:article suffix	4-42 8-8 a-2 e36 f-8
f	in:article unitId	8-8 e-8
f	in:article unitType	88 a-8 e-19
f	in:box box	3-8 718 98
f	in:box lead	7-12 9-3 e21
f	in:box name	4-10 5-23 928
f	in:box number	1-4 2-8 412 9-27
f	in:box pretype	4-2 7-8 9-16
f	in:box suffix	7-29 964 e-7
f	in:box unitId	3-7 7-23 929
f	in:box unitType	98
f	in:building city	7-7 a16 b-19 e-2
f	in:building lead	0-7 4-21 7-2 9-6 a-10 e32
f	in:building name	439 5-8 9-3 e-13
f	in:building number	1-8 4-1
f	in:building postdirectional	8-8
f	in:building predirectional	414
f	in:building state	5-3
f	in:building unitId	4-4 728 e-7
f	in:careof box	d-8 e16
f	in:careof name	5-7 8-2 e7
f	in:careof number	4-8
f	in:careof pretype	e-13
f	in:careof suffix	8-7 e4
f	in:careof unitId	0-8 4-5 e32
f	in:carrier box	9-25
f	in:carrier lead	933 e-7
f	in:carrier name	3-8 9-23
f	in:carrier pretype	9-5
f	in:carrier unitId	7-8 944
f	in:city box	a-7
f	in:city city	a60 b-18
f	in:city lead	e-8
f	in:city name	a-21
f	in:city predirectional	37 4-7
f	in:city state	c-6
f	in:firm box	9-8 a43 e-8
f	in:firm city	a-13 b-14
f	in:firm country	b-7
f	in:firm lead	0-8 4-38 8-8 a-2 e93
f	in:firm name	430 5-14 7-8 e-11
f	in:firm number	474 a-8 e-30
f	in:firm postdirectional	e-5
f	in:firm predirectional	4-14
f	in:firm state	b-4 e-8
f	in:firm suffix	a13
f	in:firm unitId	a-34
f	in:firm unitType	8-4 e-8
f	in:mail box	9-8
f	in:mail city	7-4
f	in:mail country	7-7
f	in:mail lead	7-20 9-3 e23
f	in:mail name	5-5 715
f	in:mail postdirectional	75
f	in:mail suffix	6-8 731 8-15 b-8
f	in:mail unitId	7-36 929
f	in:mail unitType	711
f	in:post box	947
f	in:post city	a-8
f	in:post lead	9-1 e-25
f	in:post name	41 99
f	in:post predirectional	4-10
f	in:post pretype	423 9-14
f	in:post suffix	8-2 9-14 a-5 e9
f	in:post unitId	8-7 914
f	in:post unitType	86 9-22
f	in:pretype box	3-8
f	in:pretype city	a-12
f	in:pretype cross	316 4-8 f-8
f	in:pretype lead	0-7 a48 e-11
f	in:pretype name	324 435 7-8 8-10 a35 b-8
f	in:pretype number	2-15 311 413 5-8
f	in:pretype postdirectional	3-8 a8
f	in:pretype predirectional	315 4-6 a-10
f	in:pretype pretype	3-31 4-8
f	in:pretype suffix	6-8 a9
f	in:pretype unitId	a-11
f	in:pretype unitType	a-28
f	in:road box	3-2 9-16
f	in:road city	4-7 a39 b-15
f	in:road corner	32
f	in:road cross	38
f	in:road lead	3-8 a-8 e56
f	in:road name	3-46 432 5-14 a-23 e-6
f	in:road number	1-8 322 49
f	in:road numberSuffix	4-6
f	in:road predirectional	3-22 464 e-19
f	in:road pretype	343 4-49
f	in:road suffix	a-9
f	in:road unitId	3-5 9-4 e-5
f	in:road zip	3-2
f	in:saint city	8-8 a-71 b145
f	in:saint lead	a-28 b-8 e-21
f	in:saint name	0-8 4-37 73 a73 b-62 e-8
f	in:saint number	1-14 2-13 3-15 467 a-7
f	in:saint numberSuffix	4-19
f	in:saint postdirectional	a-15
f	in:saint predirectional	3-4 426 a-15 b-8
f	in:saint suffix	4-9 730 8-8 a33 b-35
f	in:saint unitId	714 a-5
f	in:saint unitType	a35 e-8
f	in:saint zip	6-5 7-6 a28 b-7 e-10
f	in:saints city	4-6 a81 b-8
f	in:saints corner	8-7
f	in:saints lead	e-5
f	in:saints name	421 a-21
f	in:saints number	0-8 1-3 411
f	in:saints pretype	4-8
f	in:saints state	8-7 a38 b-2
f	in:saints suffix	8-7 a-63
f	in:saints unitType	8-8
f	in:title box	9-8
f	in:title city	b-8
f	in:title lead	4-28 e17
f	in:title name	481 5-17 8-7
f	in:title number	315 a-8
f	in:title predirectional	37 4-7
f	in:title suffix	4-8 8-11 c-8 e-11
f	in:type city	a7
f	in:type lead	e-15
f	in:type name	4-17 569 a-5
f	in:type number	415 8-8 e-8
f	in:type postdirectional	4-7 5-15
f	in:type state	4-9 b-7
f	letter box	1-7 4-8 919 a-8 e-8
f	letter city	4-7 8-20 a50
f	letter lead	0-23 841 a-7 e-31
f	letter name	0-11 1-8 424 516 7-8 8-21 9-6 f-8
f	letter number	046 163 2-8 3-29 4-19 8-21 e-14
f	letter numberSuffix	3-15 4-8
f	letter postdirectional	1-8 810 a-10 e-4
f	letter predirectional	330 4-21
f	letter pretype	329 428 5-8 8-11
f	letter suffix	6-5 8-5 a-28
f	letter unitId	0-3 1-11 4-4 881 a-28 e-20
f	letter unitType	4-7 5-8 7-8 819 e23
f	ordinal cross	435 b-8
f	ordinal lead	4-21 733 835 e-26
f	ordinal name	4-59 5-13 860 a-8
f	ordinal number	441 8-8
f	ordinal numberSuffix	419 e-12
f	ordinal postdirectional	4-14 87
f	ordinal predirectional	3-12 447 8-17
f	ordinal pretype	4-8
f	ordinal suffix	4-8 831 a-8
f	ordinal unitId	0-6 7-8 8-30
f	ordinal unitType	7-7 8-37
f	state box	76 9-15 a-14 b30
f	state city	0-5 3-7 4-8 529 a31 b-32 c-8 e-22
f	state lead	5-6 b-41 e47
f	state name	3-15 426 5-14 6-4 8-8 b-20
f	state number	1-7 2-6 32 4-13 556 b-6
f	state predirectional	337 4-29
f	state pretype	419 a-6
f	state state	b-31
f	state suffix	6-7 8-9 a-7 b70
f	state unitId	0-8 3-10 5-6 7-5 8-14 a-28 b56 g-7
f	state unitType	a23 b-13
f	type box	323 4-20 6-8 915 a-5 b-2
f	type city	3-5 4-65 5-37 a100 b16 c17 e-21
f	type corner	2-6 330 a-8
f	type cross	2-5 316 436 5-20 9-9 b-4
f	type lead	3-31 4-8 5-83 7-8 8-5 937 a-13 b-8 e154 g-8
f	type name	3-78 41 5297 623 7-4 8-12 9-35 a-81 b-31 d-8 e-68
f	type number	0-16 26 362 466 5-29 6-3 7-8 9-29 a-22 e-25
f	type numberSuffix	33 4-2 5-15
f	type postdirectional	3-17 4-14 568 6-8 7-8 9-6 a17 c-8 e-18
f	type predirectional	336 438 5-40 9-13 a-15 b-8 e-15 g-8
f	type pretype	3123 4-51 5-29 9-8 a-11 b-7 e-15
f	type state	3-13 4-5 5-8 a-10 b43
f	type suffix	3-72 455 52 6-18 720 8-6 9-34 a21 b34 c-7 e15
f	type unitId	0-7 3-35 4-6 5-8 73 8-5 9-9 a48 b-10
f	type unitType	5-8 7-5 8-2 a-9 b-1
f	unit box	0-7 3-7 7-37 8-72 9118
f	unit city	7-65 8-22 a28 b67 e-14
f	unit country	8-8
f	unit cross	0-8 2-7 4-11 7-8 9-8
f	unit lead	0-19 7-30 8-20 9-15 a-9 b-14 e104
f	unit name	0-7 4-17 5-11 6-26 761 870 9-8 a-9 b-8 c-8 e-13
f	unit number	0-13 4-13 7-20 831
f	unit postdirectional	4-23 718 864 9-9 a-16 c-8 e-7
f	unit predirectional	73 8-33 e31
f	unit pretype	0-6 3-8 484 7-32 8-22 e-7
f	unit state	7-15 8-5 b-8
f	unit suffix	3-8 4-29 635 749 874 9-22 a-12 b-23 c-3 e-26 f-7
f	unit unitId	7141 8-97 9-7 a-8 b-8 e-7
f	unit unitType	710 821 9-14 b-11
f	unit zip	4-8 7-15 c25
f	word box	4-27 5-8 745 9-36 a51 b-1 d-14 e-9
f	word city	4-35 a71 b40 c-8 d-23 e-44
f	word corner	2-4 427 e-18
f	word country	4-22 a-42 d102 e-25
f	word cross	2-7 438 a-22 e-28
f	word lead	0-7 4-92 5-4 726 814 942 a43 b-32 d-43 e64
f	word name	427 510 6-13 7-27 8-61 a114 b-56 d-23 e24
f	word number	0-16 218 332 4128 9-7 a-53 b-7 c-7 d-10 e-90
f	word numberSuffix	3-8 494 a-22 e-54
f	word postdirectional	4-75 5-13 7-21 8-27 a27 b-4 d-15 e123
f	word predirectional	3-13 4111 9-8 a-54 e-61
f	word pretype	3-8 444 a-35 e-7
f	word state	4-31 7-2 a-91 b164 c-3 d8 e-29
f	word suffix	1-8 4-89 524 6-8 7-33 858 930 a97 b-46 d-15 e9 f-7
f	word unitId	2-2 4-58 710 9-12 a79 b-36 d-24 e51
f	word unitType	4-20 767 8-29 a3 b-8 d-8 e-10
f	word zip	4-36 a-54 d74 e14
$		0-34 2-34 3-26 434 523 6-15 7-19 826 9-15 a21 b14 c10 d14
`;
