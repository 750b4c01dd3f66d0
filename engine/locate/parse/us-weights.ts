/**
 * Weights of the parser for addresses of the United States; `grammar.ts` says what a line is. Generated, not to be edited:
 * `CITY_DATA_DIR=... npx tsx data/cities/address/fit-parser.ts --write` fits them on the strings of
 * `address/us_addresses_labeled.xml` and writes this file, the same for the same strings. Neither linted nor formatted.
 */
export const US_WEIGHTS = `
e	12a	047 5-22 7-13 826 a-8 b-8 e-14 f-8
e	12a ,_$	89 9-9
e	12a ,_,	4-8 829 a-15
e	12a >town-	047 4-41 7-8 870 a-30 b-14 e-14 f-8
e	12a >townB1	4-8 5-14 822
e	12a >townB2	459 5-11 6-15 8-14 e-15
e	12a _	089 2-14 4-14 5-31 6-15 7-26 833 a-23 e12 f-15
e	12a _$	4-10 817 923 b-16 e-15
e	12a _,	442 5-16 821 e-40
e	12a ahead0	0-14 429 5-22 878 a-23 b-14 e-28 f-8
e	12a ahead1	015 415 6-15 7-8 e14
e	12a ahead2	047 4-35 e-14
e	12a box	8-34 961 e-22
e	12a number0	4-19 e19
e	12a number1	047 4-9 5-8 8-12 9-18
e	12a number2	4-11 818
e	12a number3	424 5-17 6-15 820 943 a-23 e-20
e	12a number4	425 7-8 851 9-18 a-8 b-8 e-27 f-8
e	12a state1	0-9 814
e	12a state2	012 4-8 5-14 854 9-18 a-16
e	12a state3	429 6-15 7-8 831 a-15 e-15
e	12a state4	044 5-8 8-21 927 b-8 e-14 f-8
e	12a<12a	426 5-8 8-18
e	12a<12a>word	426 5-8 8-18
e	12a<digits	012
e	12a<direction	219 4-17 627 a-25 e-8
e	12a<direction>digits	818 a-18
e	12a<direction>direction	28 e-8
e	12a<direction>type	4-10 68
e	12a<direction>word	29 625 8-12 a-12
e	12a<in:box	7-8 98
e	12a<in:box>unit	7-8 98
e	12a<in:saint	a8 b-8
e	12a<in:saint>word	a8 b-8
e	12a<ordinal	4-10 e13
e	12a<ordinal>in:firm	e13
e	12a<type	425 5-27 8-8 98 a8
e	12a<type>digits	98 e-8
e	12a<type>unit	4-14 e14
e	12a<type>word	439 5-27 8-8 a8
e	12a<word	3-8 4-20 723 9-16 a21 b-11 e10
e	12a<word>digits	723 9-16
e	12a<word>state	412 a-12
e	12a<word>type	3-8 449 a17 e-59
e	12a<word>word	4-82 a10 e76
e	12a>12a	018 8-18
e	12a>^	4-11 819 b-8
e	12a>digits	0-9 827 e-12
e	12a>direction	013 9-8 e-13
e	12a>in:box	8-9 924 e-14
e	12a>ordinal	421 9-8 f-8
e	12a>type	033 6-15 7-8 e-8
e	12a>word	5-22 846 a-30 e38
e	<12a	023 225 3-15 5-69 653 723 8-42 a9 b-23 c-9 e28
e	<<12a	4-47 534 7-46 8-22 916 a21 e47
e	<<State	452 5-10 68 7-14 8-19 9-13 a-17 b34 c24 e-47
e	<<^	018 175 2117 322 4-39 5-103 6-171 868 9-58 a-107 b-34 c55 d-19 e117 f33 g21
e	<<a12	0-8 229 335 422 6-26 7-10 9-12 a10 b-20 e-15
e	<<cardinal	0-19 494 5-88 9-10 e35
e	<<country	2-20 3-8 487 6-20 7-8 8-33 9-8 a18
e	<<cross	0-56 348 4170 514 7-34 810 9-15 a17 d-9 e-127 f-19
e	<<digits	1-20 299 361 467 513 6-79 7-56 8-12 9-38 a22 b-25 c-38 d111 f-105
e	<<direction	0-16 1-8 2-83 395 429 511 654 741 823 963 a19 b-104 c11 d-46 e-108 f20
e	<<fraction	423 5-8 68 8-8 e-15
e	<<grid	415 e-8
e	<<in:article	3-77 4196 5-14 7-16 813 a-17 b-57 d-8 e-18
e	<<in:box	0-14 1-15 2-16 312 4-131 7112 8-108 966 a85 b15 c-66 d-11 e64
e	<<in:building	3-8 4-15 715 8-16 a51 c26 e-60
e	<<in:careof	0-27 4-90 5-27 9-71 a-54 e278
e	<<in:carrier	4-16 8-42 971 e-8
e	<<in:city	48 6-8 a-17 b24
e	<<in:firm	09 2-21 3-17 4-23 558 6-11 79 89 914 a42 c-8 e-63
e	<<in:mail	0-8 4-31 7-33 8-38 9-36 a69 b8 d-9 e78
e	<<in:post	0-12 28 4-26 513 928 a24 e-26
e	<<in:pretype	426 5-22 729 8-17 9-16 a11 b26 e-54 f17
e	<<in:road	039 1-8 3-31 4-47 567 615 7-33 853 a28 b-8 c-8 e-67 f14
e	<<in:saint	433 5-11 622 a-27 b30 e-46
e	<<in:saints	0-8 4-12 832 e-12
e	<<in:title	4-8 666 7-13 8-10 a-79 d-15 e52 f8
e	<<in:type	0-35 4-68 887 9-8 a19 c-8 e16
e	<<letter	0-42 2-53 340 493 6-8 730 8-36 9-13 a-39 b33
e	<<ordinal	0-19 2-55 3-8 4-39 536 676 a11 b29 c-29 d-12 e-16 f23
e	<<state	2-15 314 621 737 8-35 9-26 a-24 b-42 c18 d61 f-8
e	<<type	023 1-13 244 333 4-50 5-39 637 7-15 8-16 914 b-24 c-16 e-13 f38
e	<<unit	071 215 3-84 4-106 5-32 874 9145 a37 b-38 d-84 e20 f-8
e	<<word	0117 1-15 2-59 3-185 4-121 5100 715 876 9-94 a-26 b195 c58 d28 e-93
e	<Direction	044 2-18 324 522 717 8-74 953 a-20 b79 e-107 g-11
e	<State	325 4-58 529 646 7-23 8-33 9-42 b68 c39 e-54
e	<^	0124 1-36 29 3-63 4-21 5-44 6-37 816 a17 b-15 c-23 e35 g36
e	<a12	0118 222 341 438 5-46 6-57 7-47 820 9-29 a-33 b-9 d-14 e-19 f15
e	<cardinal	215 452 5-53 8-9
e	<country	0-26 324 479 5-32 7-15 9-16 e-14
e	<cross	2159 356 4199 5-88 6-53 8-86 9-30 a-119 e-34
e	<digits	0-95 175 239 4-12 5-44 618 7-57 844 9-26 a-23 b32 c25 d19 e-37 f56 g-8
e	<digits1	027 1-16 2-17 319 4-50 5-10 6-111 884 a43 b-16 d-16 e34 f22
e	<digits2	0-30 1-23 5-44 748 857 a-28 b30 c8 d-8 e-30 f34
e	<digits3	150 2-14 3-24 4-45 5-55 6134 7-100 8-12 929 d-40 e64
e	<digits4	0-81 166 253 317 486 564 7-64 8-82 948 a9 d-20 e-87 g-8
e	<digits5	229 3-12 423 6-14 711 8-52 9-42 a-27 b23 c12 d95 e-45
e	<digits6	014 4-30 762 862 9-116 a-16 e30
e	<direction	0-111 1-11 2-87 361 476 650 714 836 914 b-79 c-34 d-45 e80 f50 g-11
e	<fraction	270 4-25 6-16 a-13 e-16
e	<grid	416 e-16
e	<in:article	267 3149 4132 5-167 6-52 7-26 811 a-83 c-15 d-16 e-10 f17
e	<in:box	0-59 3-9 4-26 6-44 8-28 9213 a17 b-16 c-21 e-23
e	<in:building	038 2-23 3-56 421 557 7-8 831 9-14 a-12 c32 e-64
e	<in:careof	1-11 2-55 4-107 9-118 a-16 d-16 e328
e	<in:carrier	027 260 3-24 6-61 7-44 8-149 9247 b-29 c-25 e8
e	<in:city	0-10 2-32 393 4-46 531 633 78 8-11 9-39 a40 b-43 c44 e-65
e	<in:corner	242 330 428 5-37 6-10 8-8 9-8 b-8 e-24
e	<in:firm	012 212 38 4-79 5142 7-88 965 a11 b-37 c-20 d-15
e	<in:mail	4-15 5-13 777 869 9-65 a-8 b-16 c-77 e59
e	<in:post	3-22 4-27 6-42 7-35 858 986 a27 b-13 e-25
e	<in:pretype	0-30 1-8 2-72 377 4212 5-114 6-31 7-43 8-49 9-14 a61 b-42 d-24 e55 f17
e	<in:road	0-50 3113 4118 5-73 6-54 8-135 924 a45 b-25 c-43 e79
e	<in:saint	063 212 3111 437 5-53 6-81 751 879 9-22 a-24 b33 c-82 d-21 e-85 g-11
e	<in:saints	2-90 466 6-22 784 8-13 a-13 b27 e-37
e	<in:sign	0-61 2-12 4162 6-19 8-93 957 a-31 c-77 e73
e	<in:title	015 2-31 4-12 546 631 7-13 a-10 b-16 c-22 e12
e	<in:type	0-16 2-29 3-30 4-35 554 723 845 9-37 b30 e24 f-25
e	<letter	0-67 1-21 389 472 574 656 7-97 837 9-55 a40 b-22 c-14 d-27 e19 f-92
e	<mixed	a14 b-14
e	<ordinal	0-16 2-20 3-61 4-141 526 6111 769 8117 9-32 a13 b-32 e-102 f68
e	<range	0-17 2-8 415 7-20 8-14 961 a-8
e	<state	038 2-22 3-103 439 5-63 7-21 8-30 9-63 a28 b-54 c113 d131
e	<town- town-	1-16 2-38 342 458 5-54 6-8 753 811 a-30 b-104 e42 f16 g17
e	<town- townB1	243 3-31 528 9-15 a14 b-10
e	<town- townB2	2-10 3-23 431 5-34 8-8 a104 d-8 e-49
e	<townB1 town-	3-36 4-62 510 617 7-17 844 a-62 b69 d-8 e49
e	<townB1 townB2	4-29 5-8 a-23 b60
e	<townB2 townI2	3-8 457 5-11 9-8 a24 b11 e-59
e	<townI2 town-	017 3-8 549 7-16 a12 b16 e-66
e	<townI2 townI2	a29 b-21 e-8
e	<type	0-45 1-15 236 3-129 489 563 644 729 868 9-35 a-36 b-67 d-65 e31 f28
e	<type:ave	0-35 1-8 2-32 3-9 445 6-30 747 838 9-22 a9 b-16 c11 d-8 f13
e	<type:bch	377 5-55 7-8 8-8 9-8 b29 e-8
e	<type:blvd	2-8 418 639 8-32 9-15 a-31 b13 e25 f8
e	<type:bnd	613 8-20 b13
e	<type:brg	e-8
e	<type:brk	a8 b-8
e	<type:cir	2-8 432 580 6-18 926 a-61 e-26 f-27
e	<type:crk	4-10 610 a8 b-8
e	<type:ct	2-8 5-50 656 829 a-17 b-17 c21 e-38 f15
e	<type:ctr	09 2-15 421 538 7-23 812 e-39
e	<type:cv	415 68 8-8 d-8
e	<type:dm	a-12 b12
e	<type:dr	036 2130 423 6-86 8-22 9-8 a25 b-35 c13 d-13 e-71 f20
e	<type:est	4-11 a-17 e35
e	<type:expy	2-10 429 8-30
e	<type:ext	78 b-8
e	<type:flt	0-19 819
e	<type:frk	4-46 9-12 e61
e	<type:frks	a-23 b23
e	<type:frst	3-8 58
e	<type:fry	3-8 58
e	<type:ft	5-16 a18 e-8
e	<type:gdn	4-15 6-8 834 b-10 e-12
e	<type:gdns	7-8 8-8 b16
e	<type:grn	3-8 4-8 815 a-8 b8
e	<type:grv	4-15 539 e-18
e	<type:hl	4-30 527 b27 c-8 e-17
e	<type:hls	4-18 539 a-53 b39
e	<type:holw	4-11 a16
e	<type:hwy	0-40 2-15 3-15 4135 79 8-31 948 a18 c-27 e-95
e	<type:is	422 5-30 a8 b-8 c33 e-18
e	<type:isle	458 6-58 a46 b-26 e-19
e	<type:jct	242 330 428 5-37 6-10 8-8 9-8 b-8 e-24
e	<type:lck	9-25 e25
e	<type:lk	2-17 442 5-9 6-19 a64 b-43 e-11
e	<type:ln	0-21 633 828 a-8 b-17 e-37 f14
e	<type:lndg	5-8 813 a14 b-14
e	<type:loop	414 8-14
e	<type:mall	4-14 824 a13 e-17
e	<type:mdw	4-103 571 a-12 e49
e	<type:ml	824 a-15 b15 e-18
e	<type:msn	421 a-14
e	<type:mtn	436 a-8 e-15
e	<type:nck	429 5-29
e	<type:park	4-34 5-44 668 728 9-10 a-86 b40 e38
e	<type:pass	a13 e-13
e	<type:path	7-8 88
e	<type:pike	4-8 a22 e-14
e	<type:pkwy	2-9 422 5-25 6-69 8-29 a102 f8
e	<type:pl	056 2-16 4-34 622 714 9-8 a-19 b66 e-69 f-8
e	<type:plz	3-17 490 5-33 8-9 e-41
e	<type:pne	442 5-39 8-8 912
e	<type:pt	4-70 549 620 b13
e	<type:rd	240 3-65 426 574 6-39 7-86 8-52 915 a-27 b-39 c10 e151
e	<type:rdg	520 e-18
e	<type:riv	3-18 4-46 580 611 e-28
e	<type:row	2-14 6-12 a26
e	<type:rte	027 2-20 4-16 628 7-12 8-66 976 a-8 b-16 c-17 e24
e	<type:rue	432 a-26
e	<type:run	4-104 542 669 8-8
e	<type:shr	521 f-8
e	<type:shrs	7-8 b8
e	<type:spg	419 a-8
e	<type:sq	08 2-8 478 5-66 6-57 8-8 e54
e	<type:st	0-26 4-86 59 6-72 717 8105 9-38 a97 c-24 e27
e	<type:ter	620 78 841 a-64 d-8
e	<type:trl	4-35 614 78 a28 e-28 f11
e	<type:un	7-15 8-8 a-15 e41
e	<type:via	416 e-11
e	<type:vlg	4-8 6-8 78 a18 e-10
e	<type:vly	4-10 515 6-8 8-8 a-14 e20
e	<type:vw	4-31 513 815 9-8 a-29 e42
e	<type:walk	712 8-12
e	<type:way	4-60 688 710 a-52 b-11 e15
e	<type:wls	4-45 5-13 812 a17 b-8 e36
e	<type:xing	419 5-19 6-8 88
e	<type?	026 2-37 350 4-68 561 622 7-25 a-60 b62 d-8 f-12
e	<type~	2-20 3-8 4-39 5-86 635 e160 f-42
e	<unit	0-24 2-40 3-25 442 5-56 6-53 7111 8139 98 a39 b-11 c-60 d-36 e-35
e	<unit:#	0-61 2-12 4-56 6-19 822 978 a-31 c-62 e133
e	<unit:apt	0-10 4-23 864 9-8 e-23
e	<unit:bay	3-8 58 7-15 b15
e	<unit:bldg	020 2-8 4-16 6-8 7-11 886 a8 b-8 e-63
e	<unit:dept	08 5-13 839 9-12 b-8 c-23 e21
e	<unit:fl	028 427 731 8-158 924 a38 c55 d-18 e-30
e	<unit:flat	0-19 819
e	<unit:frnt	4-17 517 a14 e-15
e	<unit:lbby	8-20 a-11 c20 e11
e	<unit:lot	4-8 834 9-22
e	<unit:lowr	715 8-23 a8
e	<unit:lvl	78 8-23 9-8 a23
e	<unit:no	4218 7-8 8-114 9-22 c-15 e-59
e	<unit:ofc	4-22 713 8-51 956 e15
e	<unit:ph	08 8-8
e	<unit:rear	a8 e-8
e	<unit:rm	825 9-8 e-21
e	<unit:side	88 e-8
e	<unit:spc	821 9-8 b-8
e	<unit:ste	4-25 8122 9-46 a-18 c-8 e-21
e	<unit:stop	824 e-14
e	<unit:tower	09 4-26 5-55 717 8-62 c28 e94
e	<unit:trlr	511
e	<unit:unit	4-8 881 9-13 a-23 c-18 e-15
e	<word	046 1-52 2-137 3-123 540 723 847 946 b81 c57 d38 e45 f-110
e	<zip	229 3-12 415 6-14 711 8-52 9-42 a-27 b23 c12 d103 e-45
e	>12a	0-13 2-27 3106 4-72 5-48 631 768 846 947 a-21 b-15 e-102
e	>>12a	0-18 1-16 2-21 328 460 523 638 711 962 a-8 e-148 g-8
e	>>State	063 221 315 438 59 6-99 715 8-93 9-17 a73 b-8 e-9 g-8
e	>>^	0-132 152 2-20 360 4-135 5-58 6108 7-133 89 915 a113 b89 c18 d155 e-151 f17 g-8
e	>>a12	2-16 323 446 5-19 6-8 8-12 e-14
e	>>cardinal	4-36 e36
e	>>country	a-22 b14 d31 e-22
e	>>cross	0-80 225 350 4151 6-12 8-22 9-17 a-18 e-83 g8
e	>>digits	0-58 1-66 242 358 4-157 546 635 743 8-103 968 a-39 b171 c-23 d-27 e-29 f15 g24
e	>>direction	0100 1-53 219 3-57 451 5-94 6120 7-52 8-24 9-49 a34 b-37 f22 g18
e	>>fraction	4-13 e13
e	>>in:article	09 2-42 329 424 5-29 7-27 8-14 a34 g12
e	>>in:box	0-74 2-20 3-17 4-25 5-64 613 7102 864 9-118 e140
e	>>in:building	28 4-31 898 a-36 e-66 f20
e	>>in:careof	414 78 e-14
e	>>in:carrier	2-26 3-15 78 811 e18
e	>>in:city	1-8 476 5-35 615 712 8-14 9-33 a17 e-23
e	>>in:firm	042 2-14 4-49 5-9 617 8-61 982 d-32 e54 f-12
e	>>in:mail	321 4-10 620 8-12 b-8
e	>>in:post	0-30 229 3-68 510 612 739 878 9-39 e-32
e	>>in:pretype	3-81 443 547 7-20 88 e11
e	>>in:road	010 2-12 318 4-123 831 a35 e85 f-35
e	>>in:saint	09 328 4-22 5-9 741 828 a40 e-114
e	>>in:saints	0-12 3-21 4-68 7-8 852 9-13 a-85 e172 f-15
e	>>in:title	0-8 452 5-8 819 a-12 e-43
e	>>in:type	030 3-15 532 8-16 921 a-24 e-32
e	>>letter	055 1-34 226 3-35 4-34 580 6-54 7-11 9-22 a34
e	>>ordinal	037 2-8 344 4-60 5-38 7-8 8-34 9-8 b-8 e87
e	>>state	08 1-8 3-33 48 5-37 659 78 994 a51 b-64 d-15 e-52
e	>>type	0110 158 2-48 3-109 4121 515 6-88 728 8-28 9-35 a66 b-15 c-23 d-18 e-34 f11 g-11
e	>>unit	0-60 1-8 2-52 323 475 541 6-129 845 9-22 b-46 d-15 e182 f-31
e	>>word	014 172 2104 446 567 6-52 7-27 836 921 a-158 b-48 c38 d-95 e-26 f15
e	>Direction	038 175 2-14 3-25 413 5-114 615 7-13 833 a9 b-15 e-26 f28
e	>State	040 292 5-27 7-64 8-22 9-45 a-19 e52
e	>^	0-52 1-14 2-31 3-39 427 535 6-15 7-26 816 9-43 a36 b51 c19 d17 e18
e	>a12	047 285 313 4-105 521 6-63 7118 832 9-15 a-46 e-86
e	>cardinal	0-86 4-48 5-24 8112 e47
e	>country	016 7-15 a-16 c-16 d61 e-45 f14
e	>cross	0-33 1-45 2-41 3-45 4136 5143 6104 7-15 8-102 9-65 b-23 g-15
e	>digits	0-51 1-8 385 4-54 5-96 6-22 777 837 965 a-99 b21 c31 d-34 e50 f11 g-8
e	>digits1	018 465 559 8-44 911 a-63 b-16 d-20 g-8
e	>digits2	0-60 1-8 2-23 389 462 5-172 632 8-11 9101 b-8 e-29 f24
e	>digits3	061 236 3-19 4-45 6-76 714 844 936 b-27 c12 e-22
e	>digits4	0-33 2-8 381 4-130 5-34 639 785 8215 9-134 a-20 c19 e-80 f-8
e	>digits5	0-27 3-62 411 545 6-21 7-17 850 a-35 b53 d-14 e27
e	>digits6	721 8-134 9118
e	>direction	0-14 2-51 3-19 436 587 673 820 9-88 a-76 b20 e8 g10
e	>fraction	030 8-30
e	>in:article	0-41 1-22 236 331 563 669 8-67 9-33 a-11 b45 e-68 g-8
e	>in:box	0-33 2-69 3-101 5129 611 7-10 844 947 e-13
e	>in:building	1-16 234 3-32 5-54 6-74 7-15 878 9-36 a-74 b-42 d-27 e260 f14
e	>in:careof	0-32 2-25 3-15 527 625 840 929 c-13 e-38
e	>in:carrier	323 411 867 921 a-45 d-8 e-64
e	>in:city	016 1-16 224 3-30 5-16 6-24 7-8 8-13 9-26 a133 b62 e-114
e	>in:corner	4-8 a8
e	>in:firm	043 2-13 3-24 4-42 521 6-32 7-36 8-68 998 a-127 b-8 c-16 d-31 e200 f40 g-10
e	>in:mail	1-15 3-9 449 567 639 743 8-25 9-31 a-47 b-21 e-45
e	>in:post	0-70 2-26 3-9 4-50 5-18 613 719 8107 9-126 a36 e125
e	>in:pretype	082 112 2107 319 545 6-89 7-35 8-100 961 a-50 b-43 c-8 e-67 f16 g50
e	>in:road	010 1-12 218 3154 4-35 5100 6-62 7-15 957 a-62 b-37 c-18 d23 e-125 g12
e	>in:saint	025 134 3-44 464 5-20 630 7-14 8-69 930 a143 b-76 e-90 f21 g-27
e	>in:saints	024 3-31 5-166 7-20 a135 b77 e-14
e	>in:sign	211 3104 4-27 5-41 615 713 8-37 924 a-47 b-15 e12 f-8
e	>in:title	3-16 4155 5-123 a-66 e50
e	>in:type	0157 2-27 3-41 477 5-28 6-59 7-25 8-28 9-13 a15 b-44 e18
e	>letter	064 1-78 2-75 3128 412 5-115 628 780 927 a78 b14 d-16 e-76 f-82
e	>mixed	415 e-15
e	>ordinal	033 142 223 3-24 4-116 577 628 7-108 8-96 9-16 e103 f43 g16
e	>range	0-11 4-17 8-83 9-54 e169
e	>state	023 226 368 411 517 615 751 8-65 9-8 a104 b-157 e-103 g16
e	>town-	016 2-50 430 5-32 6-40 7-45 8-13 926 a204 b-37 c24 e-130 f22 g21
e	>townB1	016 239 471 524 6-14 752 814 9-41 a-176 c-15 d-9 e60
e	>townB2	0-19 1-16 214 3-36 4-52 531 657 846 a-62 b18 e33
e	>townI2	2-10 3-23 5-42 8-8 a104 b50 d-8 e-57
e	>type	0-12 1-47 2-27 349 4137 526 663 7-41 8-37 9-30 a-107 c-31 d-15 g69
e	>type:ave	037 292 3-40 615 8-12 9-8 a-39 e-74 g30
e	>type:bch	058 2-8 4-104 5-23 6-31 8-8 a102 e13
e	>type:blvd	215 3-18 5-19 699 a-8 e-84 f8
e	>type:bnd	4-10 6-20 a42 e-13
e	>type:brg	414 e-8
e	>type:brk	4-8 a18 e-10
e	>type:cir	2-23 467 5-31 e-12
e	>type:clb	2-23 423
e	>type:cors	4-8 a8
e	>type:crk	4-22 a34 e-8
e	>type:ct	036 4-22 5-78 a55 e20
e	>type:ctr	0-26 1-16 2-12 3-8 4-42 512 a-63 e155
e	>type:cv	415 5-10
e	>type:dl	4-20 a49 e-29
e	>type:dr	058 284 453 5-56 6-51 8-12 a-12 e-70
e	>type:dv	320 4-20
e	>type:est	4-24 e28
e	>type:ext	3-8 4-77 585
e	>type:fld	2-8 4-12 e13
e	>type:fls	4-8 a11
e	>type:flts	4-24 a-29 e53
e	>type:frk	2-27 8-8 9-12 e61
e	>type:frks	4-8 a8
e	>type:frst	4-31 a46 e-15
e	>type:ft	522 625 8-14 a-25
e	>type:fwy	2-22 434 e-12
e	>type:gdn	9-8 a-27 b53 e-16
e	>type:gdns	4-26 a-8 e35
e	>type:grn	08 2-23 423 e-13
e	>type:grv	476 a-35 e-31
e	>type:hbr	4-11 7-13 8-12 a25 e11
e	>type:hl	2110 4-110 a30 b-11 e-19
e	>type:hls	2-25 441 6-8 a18 e-26
e	>type:hts	4-8 a21 e-13
e	>type:hwy	0-12 323 4-31 568 6-8 b-23 e-22 g15
e	>type:is	a-91 b104 e-16
e	>type:isle	3-8 4-32 a67 e-27
e	>type:land	4-12 612 89 e-9
e	>type:lck	8-15 9-22 e47
e	>type:lk	295 4-33 518 615 7-8 a-49 e-32
e	>type:ln	0-8 3-16 4101 5-66 617 719 a32 b-14 e-69
e	>type:lndg	424 6-8 e-10
e	>type:loop	2-14 3-8 422
e	>type:mall	4-15 6-8 8-8 9-8 e44
e	>type:mdw	2-44 4-9 9-12 e69
e	>type:ml	255 4-26 a10 e-42
e	>type:mnr	439 e-33
e	>type:mt	4-30 515 820
e	>type:mtn	2-10 440 e-23
e	>type:park	2-25 3-8 426 7-8 a116 b-26 e-89
e	>type:path	3-8 417 a-8
e	>type:pike	417 e-17
e	>type:pkwy	4-63 5105 8-8 e-29
e	>type:pl	2-9 3-21 4-104 5-75 68 7-12 8-8 a-24 e244
e	>type:plz	3-8 4-35 e43
e	>type:pt	0-29 245 423 a11 e-49
e	>type:rd	2-8 3159 444 5-14 6-16 a-22 d-8 e-121 f-8
e	>type:rdg	2-33 455 a-10 e-19 f8
e	>type:riv	218 410 e-20 g-14
e	>type:rnch	5-14 a16
e	>type:rte	351 4-53 8-11 9113 a-18 e-77 f8
e	>type:run	422 9-8 a24 e-30
e	>type:shr	2-25 451 6-19
e	>type:shrs	4-8 a8
e	>type:smt	0-9 2-37 451
e	>type:sq	2-15 412 a-21 e25
e	>type:st	0-9 1-16 2-66 3-55 477 569 7-8 853 9-13 a-116 e110 f-15
e	>type:sta	5-46 a-51 e109 g-8
e	>type:ter	2-16 448 e-33
e	>type:trl	2-17 444 e-29
e	>type:un	0-8 3-8 4-19 e35
e	>type:via	014 28 9-8 e-11
e	>type:vlg	4-13 5-13 e35
e	>type:vly	2-10 426 9-8 a13 e-21
e	>type:vw	2-39 441 a-29 e36
e	>type:walk	2-25 445 e-13
e	>type:way	2-8 4-53 586 a8 e-27
e	>type:wls	0-47 226 4-26 e47
e	>type:xing	423 e-15
e	>type?	0-30 1-14 2-61 3-15 4-151 547 6-47 7-38 8-51 911 a186 b104 e53 f20 g-14
e	>type~	0-102 4-67 a-8 e182
e	>unit	0-32 1-14 215 314 434 553 632 755 835 912 a-19 b-91 d-31 e-26 f-37
e	>unit:#	211 364 4-15 5-38 615 7-43 8-37 933 a-47 b-15 e83 f-8
e	>unit:apt	222 493 5-27 6-15 7-28 8-35
e	>unit:bay	3-8 428 7-9 8-13 a30 b-8 e-20
e	>unit:bldg	250 516 6-71 7-12 8-12 9-15 a-14 d-8 e64
e	>unit:bsmt	614 8-15
e	>unit:dept	422 5-23 611 8-12 99 b-8
e	>unit:fl	0-20 2-24 3-22 4-123 511 640 723 8215 a24 e-124
e	>unit:frnt	015 236 4-31 58 e-20
e	>unit:lot	431 5-8 7-11 9-8
e	>unit:lowr	422 6-9
e	>unit:lvl	7-55 8115 e-52
e	>unit:no	340 4-12 756 9-9 e-72
e	>unit:ofc	7-8 8-12 934 e-14
e	>unit:pmb	3-9 4-14 524 618 8-18
e	>unit:rear	4-13 513
e	>unit:rm	3-8 474 5-12 6-19 7105 8-49 a-27 e-55
e	>unit:side	2-94 493 6-16 7-8 8-24 e52
e	>unit:spc	519 e-19
e	>unit:ste	0-8 3-41 4-22 546 647 8-134 9-29 a59 e94
e	>unit:stop	739 e-20
e	>unit:tower	237 3-8 4-117 5-20 6-9 7-8 867 9-8 a-23 b-16 e104
e	>unit:trlr	416 f-11
e	>unit:unit	4-8 522 614 e-8
e	>word	0-54 119 2-63 3-9 523 630 7-22 815 928 b46 c-11 d35 e43 f-77
e	>zip	0-27 2-12 3-62 411 552 6-13 7-49 850 9-12 a-10 b72 d-14 e14
e	@,_	0123 241 3-20 4-209 5-76 6-52 755 8-52 921 a144 b168 e-122 f-16
e	@,_$	4-67 5-25 6-21 7-13 8-23 9-34 a50 b114 c23 e-9
e	@,_,	0-13 4-8 5-23 619 896 b-13 e-52
e	@_	033 311 447 5-20 7-9 8-57 927 c-11 d-21 e-49 f32 g17
e	@_$	0-52 1-14 2-31 3-39 494 560 7-13 838 9-9 a-15 b-63 d13 e27
e	@_,	0-77 2-22 3-16 4190 565 651 836 9-22 a-105 b-184 c-8 d-14 e112
e	Dir <12a >digits _	818 a-18
e	Dir <12a >type _	2-11 411
e	Dir <12a >word _	625 8-12 a-12
e	Dir <T >12a _	623 8-8 a-8 e-8
e	Dir <T >^ _$	6-26 8-15 b-25 e72
e	Dir <T >digits _	211 621 7-8 8-39 9-8 e28
e	Dir <T >direction _	610
e	Dir <T >in:building ,_	6-8 832 e-21
e	Dir <T >in:building _	6-11 813
e	Dir <T >in:pretype _	6-23 a30
e	Dir <T >in:saint _	680 a-80
e	Dir <T >type ,_	a12 e-12
e	Dir <T >type _	2-10 6-40 8-8 a-12 e71
e	Dir <T >unit ,_	6-16 7-8 8-24 e52
e	Dir <T >unit _	4-16 641 8-17
e	Dir <T >word ,_	6-35 8-10 a17 b42 e-10
e	Dir <T >word _	29 4-28 6-25 8-24 a55 b13
e	Dir <T >word _,	425 a-23
e	Dir <^ >direction _	2-20 425
e	Dir <^ >in:road _	2-45 e52
e	Dir <^ >in:saint _	28 g-8
e	Dir <^ >type _	2-53 429 8-20 927 e24
e	Dir <^ >unit _	2-8 874 9-8 e-58
e	Dir <^ >word _	235 4-8 8-14 a13 e-25
e	Dir <a12 >type _	28 4-8
e	Dir <a12 >word _	211 4-11
e	Dir <cardinal >digits _	212
e	Dir <cardinal >type _	2-23 423
e	Dir <cardinal >word _	212 4-12
e	Dir <cross >digits _	28 e-8
e	Dir <cross >in:building _	2-22 422
e	Dir <cross >in:firm _	2-8 48
e	Dir <cross >type _	2-40 3-8 473 6-16 e-9
e	Dir <cross >word _	274 4-67
e	Dir <digits >^ _$	2-20 419 633 7-8 8-11
e	Dir <digits >digits _	228 4-27 619 e-15
e	Dir <digits >direction _	2-50 445 68
e	Dir <digits >in:building _	2-41 441
e	Dir <digits >in:firm _	28 4-8
e	Dir <digits >in:pretype _	4-8 635 a-26
e	Dir <digits >letter _	219 4-19
e	Dir <digits >ordinal _	28 4-8
e	Dir <digits >ordinal _,	2-18 4-11 629
e	Dir <digits >type _	2-24 431 918 a-14
e	Dir <digits >unit _	2-33 442
e	Dir <digits >unit _,	422 6-9
e	Dir <digits >word ,_	2-21 6-16 9-15 a68 e-8
e	Dir <digits >word _	283 4-52 6-15 a-41 e31
e	Dir <digits >word _,	0-8 2-8 435 69 a-28
e	Dir <direction >in:firm _	418 e-18
e	Dir <direction >type _	2-8 48
e	Dir <direction >unit _	854 a-8 e-39
e	Dir <direction >word ,_	4-15 a15
e	Dir <direction >word _	2-18 419 6-53 819 a34
e	Dir <fraction >word _	219 4-19
e	Dir <in:box >unit _	6-22 922
e	Dir <in:post >direction _,	6-14 821
e	Dir <in:saint >in:road _	221 4-15
e	Dir <letter >^ _$	4-31 631
e	Dir <letter >word _	275 4-53 6-23 8-10 a40 e-22
e	Dir <ordinal >word _	2-10 a21
e	Dir <unit >word ,_	8-8 a8
e	Dir <word >State ,_	a-10 b10
e	Dir <word >^ _$	b-20 e25
e	Dir <word >cross _	4-16 626
e	Dir <word >in:type _	457 6-25 a-14 b-18
e	Dir <word >type _	6-9 a16
e	Dir <word >unit _,	6-12 8-17 e28
e	Dir <word >word _	4-29 6-55 a16 b48 e19
e	Dir <word >word _,	4-12 617
e	Direction	0-21 1-17 2-40 3-21 422 6-46 7-23 8-45 928 a45 b33 e100 g-8
e	Direction ,_	2-21 4-16 6-82 7-8 8-11 9-15 a119 b38
e	Direction _	0-9 1-10 234 3-21 6-35 7-8 8-13 951 a-16 b40 g-8
e	Direction _$	2-20 4-11 633 7-8 8-26 b-45 e91
e	Direction _,	0-8 2-33 451 638 a-51 e15
e	State	2-15 317 434 5-8 8-20 9-21 a16 b38 c-8 e-34
e	State ,_$	b13 e-13
e	State ,_,	8-26 a12 b43 e-30
e	State >town-	2-15 317 419 5-8 8-13 9-21 a24 b38 c-8 e-34
e	State >townB2	415 a-8
e	State _	2-30 334 426 8-14 9-42 a35 b16 e-24
e	State _$	442 5-15 a-16 c-16
e	State ahead0	5-8 8-13 9-15 a32 b38 c-8 e-22
e	State ahead1	320 49 a-16
e	State ahead2	2-15 427 e-12
e	State number-	4-20 9-15 a23 e12
e	State number1	2-15 317 424 a-8 e-12
e	State number2	448 5-8 a-8 b-21
e	State number3	a15 b-8
e	State number4	4-11 8-13 b67 c-8 e-30
e	State state1	8-13 a-20 b41 e-8
e	State state2	a30 b-8 e-8
e	State state3	415 a-8
e	State state4	2-15 317 426 5-8 9-14 a14 c-8 e-18
e	State<digits	5-8 8-12 c19
e	State<digits>digits	8-19 c19
e	State<digits>word	5-8 88
e	State<direction	4-22 623
e	State<direction>type	4-22 623
e	State<in:city	a23 b-8 e-8
e	State<in:city>digits	a23 b-8 e-8
e	State<state	a-8 b8
e	State<state>digits	a-8 b8
e	State<type	313 4-9 530 a-8 e-19
e	State<type>State	58 a-8
e	State<type>digits	329 5-23
e	State<type>direction	4-28 528
e	State<type>type	419 e-19
e	State<type>unit	3-14 514
e	State<word	5-8 7-11 b34
e	State<word>in:article	a-18 b34 e-16
e	State<word>unit	411 5-8 7-11 e20
e	State<word>word	4-9 a14
e	State>^	421 5-8 a-8 b9 c-8
e	State>digits	8-13 a-8 b29 e-8
e	State>in:city	4-15 a38 b-8 e-8
e	State>state	a-12 b12
e	State>type	2-15 320 420 a-8 e-12
e	State>word	a14
e	^<12a	0-13 4-8 8-16 9-14 e58
e	^<12a>12a	018 8-18
e	^<12a>digits	0-9 89
e	^<12a>direction	08 e-8
e	^<12a>in:box	814 9-14
e	^<12a>type	0-14 e14
e	^<12a>word	0-16 4-8 8-22 e52
e	^<State	a23 e-8
e	^<State>in:city	a23 e-8
e	^<a12	0-10 419 8-13 913 e-10
e	^<a12>a12	030 8-14 9-8 e-8
e	^<a12>cross	0-19 419
e	^<a12>digits	0-30 830
e	^<a12>in:box	8-21 921
e	^<a12>word	010 8-8
e	^<cardinal	027 1-8 4-8 7-8
e	^<cardinal>direction	024 1-8 4-8 e-8
e	^<cardinal>in:firm	021 e-21
e	^<cardinal>in:saints	011 e-11
e	^<cardinal>in:type	016 7-8 e-8
e	^<cardinal>word	0-44 e44
e	^<country	0-8 d16
e	^<country>^	0-8 d16 e-8
e	^<digits	0174 1-8 4-65 9-39 c-23 e-45
e	^<digits>State	020 e-13
e	^<digits>a12	014 8-14
e	^<digits>cardinal	0-43 856 e-13
e	^<digits>country	08 c-8
e	^<digits>digits	031 8-9 e-22
e	^<digits>direction	063 4-16 8-16 9-16 e-16
e	^<digits>in:box	88 9-8
e	^<digits>in:building	0-15 e15
e	^<digits>in:firm	021 9-8 e-13
e	^<digits>in:pretype	08 e-8
e	^<digits>in:road	016 8-8 e-8
e	^<digits>in:saint	015 8-15
e	^<digits>in:saints	08 e-8
e	^<digits>letter	0-30 846 e-16
e	^<digits>type	0-29 4-42 8-20 e90
e	^<digits>word	072 1-8 4-8 9-8 c-15 e-27
e	^<direction	0-31 245 450 6-37 88 915 e-48 g-8
e	^<direction>cross	2-13 432 6-18
e	^<direction>digits	0-8 226 8-18
e	^<direction>direction	2-20 425
e	^<direction>in:firm	219 e-12
e	^<direction>in:road	2-37 6-8 e52
e	^<direction>in:saint	28 g-8
e	^<direction>type	8-20 923 e15
e	^<direction>unit	2-8 874 9-8 e-58
e	^<direction>word	0-9 269 4-8 8-21 a13 e-44
e	^<grid	016 4-8 e-8
e	^<grid>direction	08 4-8
e	^<grid>word	08 e-8
e	^<in:article	4-28 7-8 e36
e	^<in:article>word	4-28 7-8 e36
e	^<in:box	0-8 728 921 b-8 e-33
e	^<in:box>digits	0-8 7-16 932 b-8
e	^<in:box>unit	752 9-26 e-26
e	^<in:box>word	7-8 915
e	^<in:building	0-19 415
e	^<in:building>word	0-19 419
e	^<in:careof	0-23 9-8 e39
e	^<in:careof>direction	0-8 e15
e	^<in:careof>word	0-15 9-8 e23
e	^<in:carrier	7-8 912
e	^<in:carrier>unit	7-8 98
e	^<in:firm	0-8 4-56 e64
e	^<in:firm>type	0-8 4-50 e58
e	^<in:mail	768 9-41 e-27
e	^<in:mail>digits	742 9-22 e-20
e	^<in:mail>unit	726 9-19
e	^<in:post	0-8 7-8 949 e-24
e	^<in:post>in:post	0-8 918 e-8
e	^<in:post>unit	7-8 934 e-19
e	^<in:pretype	322 9-8 a8 e-22
e	^<in:pretype>word	322 9-8 a8 e-22
e	^<in:road	0-8 342 7-8 9-14 e-17
e	^<in:road>digits	320 7-8
e	^<in:road>type	0-8 314 9-8
e	^<in:road>unit	38 e-8
e	^<in:saints	0-15 e30
e	^<in:saints>direction	0-15 e30
e	^<letter	1-20 8-18 9-24 e69
e	^<letter>cross	0-15 e19
e	^<letter>digits	88 e-8
e	^<letter>direction	1-10 e14
e	^<letter>in:box	833 9-24 e-9
e	^<letter>in:saint	026 1-10 4-16
e	^<letter>type	431 8-21 e-10
e	^<letter>word	0-13 4-11 8-38 e62
e	^<ordinal	023 3-8 424 7-45 814
e	^<ordinal>cross	043 4-16 8-8 e-18
e	^<ordinal>direction	48 8-8
e	^<ordinal>type	0-24 3-8 412 e26
e	^<ordinal>unit	4-8 7-40 856 e-8
e	^<ordinal>word	429 8-21
e	^<state	312 e-8
e	^<state>type	312 e-8
e	^<state>word	0-12 412
e	^<type	0-32 3-108 428 5-44 711 998 a-14 e13 g49
e	^<type>cross	424 5-16 g-8
e	^<type>digits	3-28 711 911 e14 g-8
e	^<type>direction	0-8 4-35 9-15 e48 g18
e	^<type>in:box	3-16 916
e	^<type>in:firm	3-8 416
e	^<type>ordinal	4-8 g8
e	^<type>state	a-8 g8
e	^<type>type	3-16 g31
e	^<type>unit	919 e-14
e	^<type>word	0-14 3-37 434 5-28 967 e-28
e	^<unit	065 2-8 4-20 738 835 9-23 e-86
e	^<unit>12a	812 e-12
e	^<unit>^	7-13 823
e	^<unit>a12	0-14 78 814 e-8
e	^<unit>digits	0127 4-8 720 8-53 9-23 e-62
e	^<unit>direction	0-16 821
e	^<unit>in:article	0-14 7-13 e35
e	^<unit>letter	0-10 817 e-13
e	^<unit>type	712
e	^<unit>unit	717 e-17
e	^<word	014 2-14 441 7-61 814 9-25 d-20 e67
e	^<word>State	e20
e	^<word>^	423 a32 d-12 e-43
e	^<word>digits	7-12 8-21 954 a-8 e-16
e	^<word>direction	0-8 4-41 7-15 8-12 a65 e11
e	^<word>in:article	413 e-8
e	^<word>in:building	0-8 e17
e	^<word>in:carrier	9-20 a-11 e30
e	^<word>in:firm	417 9-8
e	^<word>letter	089 4-35 d-8 e-46
e	^<word>state	a-26 e26
e	^<word>type	0-40 437 a36 e-33
e	^<word>unit	4-20 7-35 854 9-28 e28
e	^<word>word	0-13 446 9-16 a-88 e87
e	a12	025 3-14 4-14 5-9 885 a-23 b-8 e-32
e	a12 ,_,	5-18 6-13 845 e-14
e	a12 >town-	032 3-14 5-9 854 a-8 b-8 e-32
e	a12 >townB1	0-8 4-8 831 a-15
e	a12 _	049 3-28 425 826 a-46 e-20
e	a12 _$	4-37 853 b-16
e	a12 _,	4-15 846 e-30
e	a12 ahead0	0-21 5-9 876 916 a-15 b-8 e-24
e	a12 ahead1	043 4-14 89 9-15 a-8 e-8
e	a12 box	437 8-46 916
e	a12 number-	042 4-38 813 e-16
e	a12 number1	414 8-14
e	a12 number2	429 8-9 a-8
e	a12 number3	a-8
e	a12 number4	0-8 4-31 5-8 887 b-8 e-14
e	a12 numberx	0-9
e	a12 state2	0-8 5-8 825 a-15
e	a12 state3	4-13 834 a-8
e	a12 state4	032 3-14 826 b-8 e-25
e	a12<a12	053 4-31 9-8
e	a12<a12>type	030 4-15 9-8
e	a12<a12>word	023 4-16
e	a12<cross	4-8 f8
e	a12<cross>word	4-8 f8
e	a12<digits	015 4-8 e-8
e	a12<digits>word	015 4-8 e-8
e	a12<direction	211 4-14 6-28 839 a-8
e	a12<direction>^	6-8 88
e	a12<direction>direction	2-11 818
e	a12<direction>type	814 a-8
e	a12<direction>word	219 4-11 6-8
e	a12<in:box	7-8 98
e	a12<in:box>digits	7-8 98
e	a12<letter	0-8 414
e	a12<letter>type	0-8 414
e	a12<ordinal	410 7-10
e	a12<ordinal>digits	410 7-10
e	a12<type	327 5-15 9-15
e	a12<type>direction	327 5-12 9-15
e	a12<word	452 5-8 8-22 a-9
e	a12<word>^	452 5-8 8-14 a-16
e	a12<word>digits	4-10 a10
e	a12<word>in:saint	410 8-8
e	a12<word>type	a25 e-25
e	a12<word>word	a-28 e37
e	a12>^	4-18 826 b-8
e	a12>a12	030 8-14 9-8 e-8
e	a12>cross	0-19 419
e	a12>digits	0-30 838 e-8
e	a12>direction	0-11 4-13 824
e	a12>in:box	419 8-35 916
e	a12>in:carrier	418 8-11
e	a12>type	030 4-23 814 9-8
e	a12>unit	812
e	a12>word	025 4-9 5-8 831 a-23 e-16
e	ahead0 number-	0-24 357 4-127 5-33 726 8-8 963 a-26 b15 e104 f-38
e	ahead0 number0	0-30 3-8 418 5-29 8-18 9109 a-8 b-8 e-27
e	ahead0 number1	025 1-8 221 343 4226 5-59 746 8-49 9-69 a-34 b-29 d-16 e-104 f18 g-8
e	ahead0 number2	0-39 211 362 475 583 646 7-55 8-21 9-80 b-16 d-10 e-57
e	ahead0 number3	057 1-23 262 332 429 5-25 646 958 a26 b-84 d-15 e-155 f-12
e	ahead0 number4	0-86 3-125 4-150 58 6-92 783 857 9-16 a84 b71 c62 d72 e74 f-39
e	ahead0 numberx	0-54 1-15 2-67 367 4-60 5-18 615 7-27 8-37 9-20 a19 b80 c-16 d-29 e113 f53
e	ahead1 number-	052 1-15 2-12 4-57 5-18 6-41 7-15 9104 a41 b-32 e-12 f18 g-13
e	ahead1 number0	063 1-8 4-65 6-8 884 9-82 c-18 e41
e	ahead1 number1	0-94 176 2-46 439 535 829 9-23 a-48 b-26 e45 f16
e	ahead1 number2	040 1-13 230 311 4109 525 6-62 7-8 814 9-39 a-39 b-15 e27 f-81
e	ahead1 number3	0-47 1-20 2-86 3-67 4106 5-26 6111 7-13 8-26 9-18 a98 c-8
e	ahead1 number4	0-42 235 3-60 4-72 5-82 630 838 930 a63 b12 d-17 e69 f-8
e	ahead1 numberx	0-47 1-17 214 4-19 539 6-12 815 9-15 e-68 f93 g14
e	ahead2 number-	092 29 3-12 4-56 5-19 6-26 8-21 9-22 d-8 e33 f23
e	ahead2 number0	069 4-30 8-51 948 e-30
e	ahead2 number1	020 134 276 3-19 446 629 8-20 9-8 a-14 e-151
e	ahead2 number2	09 242 3-38 464 550 6-19 7-8 8-8 a28 e-77 f-35
e	ahead2 number3	09 2-95 478 540 6-13 7-8 841 a-94 b26 e53 f-36
e	ahead2 number4	2-63 3-13 4-57 6-12 7-8 830 9-23 a-10 b28 e144
e	ahead2 numberx	041 278 3-8 4-49 514 8-8 9-15 a-16 e-111 f44 g23
e	any	013 1-16 3-64 448 5-20 713 840 9-17 a69 b25 d-24 e-93 f16 g17
e	cardinal	050 1-15 4-20 7-8 e11 f-8
e	cardinal ,_	025 e-10 f-16
e	cardinal >town-	083 1-8 7-8 e-55 f-8
e	cardinal >townB1	0-34 4-25 e66
e	cardinal _	074 1-30 3-10 4-41 7-16 8-9 e32
e	cardinal ahead0	041 e-36
e	cardinal ahead1	0-57 1-15 4-10 7-8 e98 f-8
e	cardinal ahead2	066 4-16 e-51
e	cardinal box	0-15 e15
e	cardinal number-	071 4-8 7-8 e-42 f-8
e	cardinal number1	0-35 4-10 e51
e	cardinal numberx	014 1-8 4-8
e	cardinal state4	050 1-15 4-20 7-8 e11 f-8
e	cardinal<direction	28 412 e-15
e	cardinal<direction>digits	212
e	cardinal<direction>type	2-30 430
e	cardinal<direction>unit	28 e-8
e	cardinal<direction>word	219 4-19
e	cardinal<in:firm	421 e-21
e	cardinal<in:firm>type	421 e-21
e	cardinal<in:saints	411 e-11
e	cardinal<in:saints>direction	411 e-11
e	cardinal<in:type	434 5-26 e-8
e	cardinal<in:type>^	426 5-26
e	cardinal<in:type>in:saint	48 e-8
e	cardinal<word	4-52 e52
e	cardinal<word>type	4-97 e97
e	cardinal<word>word	445 e-45
e	cardinal>direction	020 1-8 48 e-15
e	cardinal>in:firm	021 e-21
e	cardinal>in:saints	011 e-11
e	cardinal>in:type	016 7-8 e-8
e	cardinal>ordinal	08 f-8
e	cardinal>word	0-26 4-33 e66
e	case0	0-11 3-18 4-68 5-9 7-32 8-27 951 a-54 b102 d-32 e99
e	case1	2-74 3-33 851 9-18 a13 b20 c-15 d33 e39
e	case2	561 7-29 8-52 941 a13 b-68 d-55 e74
e	case3	036 3-31 465 942 a90 b-47 e-145
e	case4	0-42 1-8 268 360 5-13 6-13 762 812 9-111 d41 e-56 f-8
e	country	0-8 312 8-12 9-8 b-8 c-8 d43 e-8
e	country ,_$	8-9 c-16 d25
e	country >town-	0-8 312 8-12 9-8 b-8 c-8 d43 e-8
e	country _	323 4-8 9-16
e	country _$	0-15 8-15 b-16 d62 e-16
e	country ahead0	0-8 3-15 414 8-12 b-8 c-8 d43 e-8
e	country ahead1	326 4-18 9-8
e	country number1	9-8
e	country number2	39 4-9
e	country number4	8-12 b-8 c-8 d28
e	country numberx	0-8 d16 e-15
e	country state3	311 4-11
e	country state4	0-8 8-12 9-8 b-8 c-8 d43 e-8
e	country<digits	0-13 3-14 427
e	country<digits>in:road	0-8 3-14 422
e	country<type	326 5-16 9-8
e	country<type>digits	310 9-8
e	country<type>unit	316 5-16
e	country<unit	415 7-8
e	country<unit>digits	48 7-8
e	country>^	0-8 8-12 b-8 c-8 d43 e-8
e	country>digits	3-14 414
e	country>type	326 4-18 9-8
e	cross	0-29 3-16 4-33 5-16 8-20 e36 f97
e	cross >town-	0-29 3-16 4-25 5-16 8-20 e44 f81
e	cross >townB1	e-8 f8
e	cross >townB2	4-8 f8
e	cross _	0-58 1-15 3-32 4-67 5-32 7-14 8-41 a-8 e72 f194
e	cross ahead0	0-13 5-8 8-20 e32 f30
e	cross ahead1	3-9 4-88 e42 f62
e	cross ahead2	0-8 456 5-8 e-38
e	cross box	e18 f-12
e	cross number-	4-50 e28 f35
e	cross number1	3-8 4-32 f40
e	cross number2	0-8 466 5-8 e69 f-111
e	cross number3	459 5-8 e-8 f-39
e	cross number4	8-12 e37 f-17
e	cross numberx	0-15 4-76 8-8 e-90 f189
e	cross state3	420 5-8
e	cross state4	0-23 3-16 4-53 5-8 8-20 e40 f95
e	cross<digits	422 8-15
e	cross<digits>in:pretype	415 8-15
e	cross<direction	280 3-8 4-20 6-27 e-25
e	cross<direction>digits	28 e-8
e	cross<direction>in:building	2-12 412
e	cross<direction>in:firm	2-14 e14
e	cross<direction>in:road	249 4-41 e-8
e	cross<direction>type	212 3-8 421 6-16 e-9
e	cross<direction>word	233 4-9 6-11 e-14
e	cross<in:firm	425 e-25
e	cross<in:firm>^	429 e-29
e	cross<in:pretype	316 4-8 a-8
e	cross<in:pretype>word	316 4-8 a-8
e	cross<in:road	38 4-8
e	cross<in:road>type	38 4-8
e	cross<letter	4-15 8-20 a-8 e42
e	cross<letter>type	48 a-8
e	cross<letter>unit	4-23 8-20 e42
e	cross<ordinal	433 8-8 e-25
e	cross<ordinal>^	414 8-8
e	cross<ordinal>type	420 e-20
e	cross<type	39 462 5-36 9-15 e-15
e	cross<type>^	3-10 423 5-13
e	cross<type>digits	38 9-8
e	cross<type>in:article	3-22 430 5-8
e	cross<type>type	415 e-15
e	cross<type>word	326 5-15
e	cross<word	5-8 a-33 e43
e	cross<word>^	5-8 a-8 e15
e	cross<word>digits	4-23 e23
e	cross<word>direction	48 e-8
e	cross<word>in:building	424 e-24
e	cross<word>unit	e8
e	cross<word>word	a-25 e28
e	cross>digits	4-24 f24
e	cross>direction	0-15 3-8 418 5-8 e9 f12
e	cross>in:firm	4-17 f20
e	cross>in:saint	4-8 f8
e	cross>letter	8-12 e42 f-17
e	cross>ordinal	0-8 4-8 8-8 e-17 f40
e	cross>type	3-8 4-14 e-15 f38
e	cross>unit	416 f-11
e	cross>word	410 5-8 e32 f-24
e	digits ,_	0102 4-52 8-19 e-32
e	digits ,_$	8-16 9-15 b-8 c39
e	digits ,_,	0-8 5-14 841 e-20
e	digits >town-	063 1-8 3-23 421 6-8 7-21 8-43 9-29 a-64 b-24 c68 d-8 e83
e	digits >townB1	066 4-15 5-20 849 9-36 c-15 e-24
e	digits >townB2	0-11 4-32 6-8 8104 947 e-85 f-8
e	digits _	0113 1-8 3-23 510 6-16 871 910 a-34 b-16 c-11 e-74 f-12
e	digits _$	0-29 5-8 7-8 826 9-9 a-8 c8 d-8 e42
e	digits _,	0-59 439 5-12 7-9 a-23 c8 e59
e	digits ahead0	011 3-23 468 5-12 6-13 7-19 866 9-15 a-60 b-24 c76 d-8 e-47
e	digits ahead1	1-8 415 5-12 6-8 839 9-44 c-24 e61 f-12
e	digits ahead2	0110 4-110 941 e-39
e	digits box	0-65 4-90 8-25 9111 a-8 b-8 e86
e	digits number0	078 1-8 3-8 4-50 5-29 6-8 823 970 a-8 b-8 c-25 e-27
e	digits number1	011 452 8-60 9-16 e19
e	digits number2	060 3-15 4-63 5-11 848 9-28 e16
e	digits number3	039 4-18 5-26 838 9-29 a-14 e14
e	digits number4	0-69 453 543 6-8 7-18 862 9-16 a-42 b-16 c74 d-8 e-47 f-8
e	digits state1	014 443 811 a-30 e-36
e	digits state2	021 4-44 5-27 943 a-22 c-15 e52
e	digits state3	035 49 5-13 6-8 7-8 885 9-16 b-8 c-30 e-35 f-8
e	digits state4	048 1-8 3-23 4-35 516 6-8 7-12 817 9-44 a-8 b-16 c90 d-8
e	digits1	0-18 536 942 a-13 c-67 d-8 e32
e	digits1 ,_	037 4-14 8-25 c-8 e10
e	digits1 _	0-29 4-67 542 826 973 a-13 e-32
e	digits1 _$	0-8 4-26 832 9-13 c-59 d-8 e81
e	digits1 _,	0-18 4104 8-41 9-18 e-28
e	digits2	3-14 4111 5-24 6-8 7-10 863 946 a-20 c-38 e-106
e	digits2 ,_	010 8-8
e	digits2 ,_,	0-8 828 e-20
e	digits2 _	011 3-14 437 5-24 6-8 831 929 e-55
e	digits2 _$	0-12 498 8-14 9-24 a-8 c-38
e	digits2 _,	4-23 7-8 827 942 a-8 e-30
e	digits3	052 3-8 448 5-20 7-11 8100 910 a-25 b-8 c-90 e-41
e	digits3 ,_	010 4-28 845 e-27
e	digits3 ,_$	820 c-20
e	digits3 _	072 3-8 440 5-8 840 9-45 a-10 b-8 e-69
e	digits3 _$	476 7-8 822 918 c-70 e-39
e	digits3 _,	0-30 4-40 5-12 8-27 937 a-15 e94
e	digits4	057 1-8 4-80 5-8 8134 9-90 f-8
e	digits4 ,_	030 4-8 e-16
e	digits4 ,_,	5-8 88
e	digits4 _	038 1-8 433 8-11 9-93 c-13 e68 f-8
e	digits4 _$	4-105 874 924 c18 e-10
e	digits4 _,	0-11 869 9-21 e-37
e	digits5	021 4-61 5-8 8-12 9-18 b-8 c168 e-81
e	digits5 ,_	016 8-25 c9
e	digits5 ,_$	8-35 9-8 c43
e	digits5 _	014 4-19 860 9-9 b-8 c10 e-49
e	digits5 _$	0-10 4-42 5-8 8-16 c98 e-18
e	digits5 _,	c8 e-15
e	digits6	0-15 4-9 8-69 970 e24
e	digits6 _	0-15 8-71 9102 e-16
e	digits6 _$	4-9 823 98 e-22
e	digits6 _,	8-21 9-39 e61
e	digits<12a	047 4-40 812 9-18
e	digits<12a>type	047 4-35 8-12
e	digits<12a>word	818 9-18
e	digits<State	2-15 317 424 e-19
e	digits<State>type	2-15 317 49 e-12
e	digits<State>word	415 e-8
e	digits<a12	414 8-14
e	digits<a12>word	414 8-14
e	digits<cardinal	0-35 4-10 e51
e	digits<cardinal>direction	0-16 416
e	digits<cardinal>word	0-19 4-25 e51
e	digits<country	9-8 c-8 d8
e	digits<country>^	c-8 d8
e	digits<country>digits	3-23 423
e	digits<country>type	326 4-18 9-8
e	digits<cross	3-8 4-48 f56
e	digits<cross>digits	4-24 f24
e	digits<cross>direction	4-18 f18
e	digits<cross>type	3-8 f8
e	digits<digits	421 8-94 9-32 c33 e91
e	digits<digits>State	88 9-8
e	digits<digits>^	8-19 9-8 c33
e	digits<digits>digits	0-11 8-15 e36
e	digits<digits>direction	0-46 485 8-26 e-8
e	digits<digits>in:box	4-19 8-9 e28
e	digits<digits>in:firm	010 4-10
e	digits<digits>state	014 8-14
e	digits<digits>type	0-9 8-14 e23
e	digits<digits>unit	0-8 436 8-28
e	digits<digits>word	043 4-58 823 9-8 e12
e	digits<direction	0-8 115 278 4-53 643 7-14 814 9-12 a-54
e	digits<direction>State	216 8-8 a-8
e	digits<direction>^	2-31 615 7-8 831
e	digits<direction>cross	4-20 620
e	digits<direction>digits	238 4-35 634 8-15 e-15
e	digits<direction>direction	2-16 615
e	digits<direction>in:box	2-34 837
e	digits<direction>in:firm	1-8 28 422 6-22
e	digits<direction>in:pretype	4-8 635 a-26
e	digits<direction>in:road	215 8-8
e	digits<direction>in:saint	212 4-11 6-27 8-12 a41
e	digits<direction>letter	126 4-32
e	digits<direction>ordinal	242 4-27 e-8
e	digits<direction>state	211 8-11
e	digits<direction>type	2-12 474 6-50 811 a-14 e-13
e	digits<direction>unit	2-48 456 69 8-50 e38
e	digits<direction>word	0-8 19 265 4-71 617 850 9-16 a-47 e8
e	digits<fraction	144 4-24 e-8
e	digits<fraction>direction	121 4-16
e	digits<fraction>word	116 4-8 e-8
e	digits<in:box	710 922 e-22
e	digits<in:box>digits	7-32 945 e-8
e	digits<in:box>unit	742 9-39
e	digits<in:box>word	98
e	digits<in:building	7-8 e17
e	digits<in:building>unit	7-8 e17
e	digits<in:careof	4-21 d-8 e29
e	digits<in:careof>in:title	4-21 e21
e	digits<in:careof>word	d-8 e8
e	digits<in:carrier	3-8 930 e-8
e	digits<in:carrier>digits	3-8 923 e-8
e	digits<in:firm	3-8 451 a-8 b-8 e-28
e	digits<in:firm>digits	415 a-8 b-8
e	digits<in:firm>in:firm	420 e-20
e	digits<in:firm>type	3-8 417 e-9
e	digits<in:mail	5-8 7-41 969 e-18
e	digits<in:mail>in:mail	5-8 710
e	digits<in:mail>unit	7-43 969 e-25
e	digits<in:post	3-8 417 8-18 910
e	digits<in:post>in:post	8-18 929
e	digits<in:post>ordinal	121 4-21
e	digits<in:post>state	3-8 48
e	digits<in:post>type	48 9-8
e	digits<in:post>word	1-15 428 9-11
e	digits<in:pretype	2-21 428 9-8 a9 e-8
e	digits<in:pretype>in:pretype	2-13 3-48 469 9-8
e	digits<in:pretype>word	2-8 348 4-40 a9 e-8
e	digits<in:road	446 6-8 7-8 8-8 9-8 a-15
e	digits<in:road>digits	333 4-17 7-8 9-8
e	digits<in:road>direction	3-8 48
e	digits<in:road>type	348 4-48
e	digits<in:road>unit	315 6-8
e	digits<in:road>word	3-87 4110 8-8 a-15
e	digits<in:saint	2-14 3-8 434 716 a9 b-17 d-8
e	digits<in:saint>State	2-8 48
e	digits<in:saint>a12	4-8 716 a-8
e	digits<in:saint>type	3-8 414
e	digits<in:saint>word	48 a17 b-17 d-8
e	digits<in:saints	0-8 3-8 429 e-8
e	digits<in:saints>direction	0-8 422 e-8
e	digits<in:saints>word	3-8 48
e	digits<in:title	1-8 326 4-18
e	digits<in:title>12a	314 4-14
e	digits<in:title>digits	329 4-29
e	digits<in:title>direction	1-8 3-17 424
e	digits<in:type	1-8 2-8 432 5-8 7-8
e	digits<in:type>in:saint	1-8 48
e	digits<in:type>ordinal	2-8 48
e	digits<in:type>unit	416 5-8 7-8
e	digits<letter	0-29 167 2-20 3-45 49 6-8 846 949 a-36 e-34
e	digits<letter>^	4-29 820 916
e	digits<letter>cross	1-22 423
e	digits<letter>digits	1-8 3-8 434 8-18
e	digits<letter>direction	0-8 174 4-69 89
e	digits<letter>in:firm	118 4-10 e-8
e	digits<letter>in:road	2-8 3-21 441
e	digits<letter>letter	414
e	digits<letter>type	0-13 1-38 479 e-15
e	digits<letter>unit	424 8-17
e	digits<letter>word	0-8 165 2-8 4-97 6-8 870 940 a-36 e-19
e	digits<ordinal	428 7-18 e-8
e	digits<ordinal>State	48 8-8
e	digits<ordinal>type	415 e-8
e	digits<ordinal>unit	7-12 812
e	digits<state	1-8 3-17 4-65 559 8-20 9-30 a-20 b105
e	digits<state>^	9-8 b15
e	digits<state>digits	714
e	digits<state>direction	4-8 7-8 b22
e	digits<state>state	a8 b-8
e	digits<state>type	3-9 4-54 558 9-8 a-23 b46
e	digits<state>word	1-8 3-8 58 8-13 9-8 b37
e	digits<type	0-8 214 343 4-25 5-77 717 9-13 a46 d-8 e26 g-8
e	digits<type>^	4-10 510
e	digits<type>cross	3-8 431 5-19
e	digits<type>digits	2-16 364 4-21 725 9-33 e-11
e	digits<type>direction	0-8 351 5-34 g-8
e	digits<type>in:article	255 3-48 5-8
e	digits<type>in:box	928 e-20
e	digits<type>in:saints	7-8 a8
e	digits<type>letter	322 4-22
e	digits<type>state	321 a-13
e	digits<type>type	3-25 4-46 510 a-16 e77
e	digits<type>unit	415 e-22
e	digits<type>word	2-19 3-36 432 5-35 a62 d-8 e12
e	digits<unit	0-23 4-63 725 8125 9-50 a25 e-39
e	digits<unit>12a	88 9-14
e	digits<unit>^	714 8-14
e	digits<unit>a12	7-8 88
e	digits<unit>digits	0-8 4-53 741 895 9-37 e-39
e	digits<unit>letter	0-8 4-25 833
e	digits<unit>type	414 7-13 8-19 a25
e	digits<unit>word	7-15 815
e	digits<word	0-20 1-8 226 336 421 7-28 831 9-26 a18 b-37 d35 e-44
e	digits<word>12a	2-13 428
e	digits<word>State	244 4-23 a-14 e-8
e	digits<word>^	4-12 a62 d-41
e	digits<word>cross	2-8 4-35 e43
e	digits<word>digits	413 7-27 8-15 920 a-8 b-23 d-16 e68
e	digits<word>direction	3-18 421 a-20 e17
e	digits<word>in:box	414 e-14
e	digits<word>in:building	4-33 e34
e	digits<word>in:firm	2-11 445 a-16 e-17
e	digits<word>in:road	383 4-84 a8
e	digits<word>in:type	3-8 424 e-16
e	digits<word>letter	3-11 442 7-8 e-15
e	digits<word>type	0-8 222 321 4-22 8-8 a46 b-9 e-35
e	digits<word>unit	3-12 4-42 715 877 9-20 e-12
e	digits<word>word	1-8 491 8-19 9-18 a-38 d93 e-77
e	digits>12a	0-19 827 e-8
e	digits>State	020 411 9-15 e-20
e	digits>^	0-29 5-8 7-8 810 9-24 a-8 b-8 c47 d-8 e42
e	digits>a12	014 8-14
e	digits>cardinal	0-43 856 e-13
e	digits>country	08 c-8
e	digits>cross	0-26 479 5-21 8-8 9-17 e-8
e	digits>digits	0-84 4-19 7-8 877 9-12 c38 e8
e	digits>direction	0100 447 5-15 6-8 8-12 911 e-117
e	digits>fraction	015 8-15
e	digits>in:box	0-17 833 9-68 e58
e	digits>in:building	0-15 e17
e	digits>in:careof	0-16 821 914 e-8
e	digits>in:carrier	4-15 849 9-26 e-8
e	digits>in:firm	029 4-22 8-22 957 e-42
e	digits>in:post	0-19 841 9-23
e	digits>in:pretype	08 415 8-15 e-8
e	digits>in:road	023 3-22 418 8-11 e-8
e	digits>in:saint	015 4-19 823 b-8 e-8
e	digits>in:saints	08 e-8
e	digits>in:type	014 4-8
e	digits>letter	0-31 4-26 853 920 e-16
e	digits>ordinal	09 6-8 8-28 e25
e	digits>state	036 411 8-20 a-30
e	digits>type	4-83 c-15 e120 f-8
e	digits>unit	0-16 441 560 8-59 e-16
e	digits>word	0136 1-8 4-44 5-35 8-63 966 a-22 b-8 e-12
e	dir <12a >direction _	28 e-8
e	dir <12a >type _	213 4-13
e	dir <12a >type _,	4-8 68
e	dir <State >type _	4-22 623
e	dir <T >^ ,_$	632 8-13 e-12
e	dir <T >^ _$	612 817 b-8 e-14
e	dir <T >a12 ,_	259 6-52
e	dir <T >a12 _	2-12 614
e	dir <T >a12 _,	69
e	dir <T >cross _	49
e	dir <T >digits ,_	28
e	dir <T >digits _	2-10 6-13 823
e	dir <T >direction _	2-11 421
e	dir <T >in:box _	613 8-13
e	dir <T >in:careof _	2-13 613
e	dir <T >in:pretype _	610
e	dir <T >in:pretype _,	238 6-38
e	dir <T >in:saint ,_	6-21 a21
e	dir <T >in:saint _	6-46 a51
e	dir <T >ordinal ,_	3-8 615
e	dir <T >ordinal _	2-8 68
e	dir <T >type _	2-17 4-17 665 a-25
e	dir <T >unit ,_	244 4-8 8-8 b-8 e-12
e	dir <T >unit ,_,	610 8-10
e	dir <T >unit _	227 441 6-45 811 a-8 e-26
e	dir <T >unit _,	611
e	dir <T >word ,_	2-35 687 a-44 e-8
e	dir <T >word ,_,	624 a-8 b-11
e	dir <T >word _	2-51 422 846 e-10
e	dir <T >word _,	411 620 8-8 a-8 b-8
e	dir <^ >cross _	2-13 432 6-18
e	dir <^ >digits _	0-8 226 8-18
e	dir <^ >in:firm _	219 e-12
e	dir <^ >in:road _	28 6-8
e	dir <^ >type _	254 4-28 e-9
e	dir <^ >word _	0-8 235 e-20
e	dir <a12 >^ _$	6-8 88
e	dir <a12 >direction _	2-11 818
e	dir <a12 >type _	814 a-8
e	dir <a12 >word _	28 6-8
e	dir <cardinal >unit _	28 e-8
e	dir <cross >in:building _	210 4-10
e	dir <cross >in:firm _	e14
e	dir <cross >in:road _	249 4-41 e-8
e	dir <cross >type _	252 4-52
e	dir <cross >word _	2-41 458 6-11
e	dir <digits >State _	216 8-8 a-8
e	dir <digits >^ _$	2-11 4-13 6-18 842
e	dir <digits >cross _	4-20 620
e	dir <digits >digits _	210 4-8 614 8-16
e	dir <digits >direction _	234 4-33
e	dir <digits >in:box _	2-34 837
e	dir <digits >in:building _	238 4-38
e	dir <digits >in:firm _	1-8 429 6-22
e	dir <digits >in:road _	28 8-8
e	dir <digits >in:saint _	28 4-8 6-17 8-22 a41
e	dir <digits >in:saint _,	6-10 810
e	dir <digits >letter _	126 2-13 4-13
e	dir <digits >ordinal _	252 4-8 6-30 e-8
e	dir <digits >state _	211 8-11
e	dir <digits >type _	212 443 6-34 9-14
e	dir <digits >type _,	6-15 815
e	dir <digits >unit _	4-8 620 8-43 e44
e	dir <digits >word ,_	617 a-17
e	dir <digits >word _	116 210 4-44 615 847 a-29 e-15
e	dir <digits >word _,	4-10
e	dir <direction >cross _	4-26 626
e	dir <direction >digits _	612 8-12
e	dir <direction >direction _	4-12 631 8-18
e	dir <direction >type _	415 e-8
e	dir <direction >word _	2-27 473 8-50 a22 e-9
e	dir <direction >word _,	4-27 627
e	dir <fraction >word _	216 4-8 6-8
e	dir <in:article >^ _$	68 8-8
e	dir <in:careof >letter _	2-27 e40
e	dir <in:firm >in:road _	214 4-8
e	dir <in:road >^ _$	410 6-10
e	dir <in:saints >word _	2-45 433 e23
e	dir <in:title >^ _$	616 8-16
e	dir <in:title >in:post _	2-16 416
e	dir <in:type >word _	2-8 617
e	dir <letter >digits _	2-70 470
e	dir <letter >direction _	219 4-19
e	dir <letter >type _	225 4-33 6-12 820
e	dir <letter >word _	2-29 424 6-12 8-8 e24
e	dir <state >in:saint _	4-8 6-9 a24
e	dir <unit >digits _	2-12 817
e	dir <unit >type _	811
e	dir <unit >unit _	411 6-11
e	dir <unit >word _	2-8 6-8 829 a-13
e	dir <word >^ ,_$	4-8 6-35 b43
e	dir <word >^ _$	610 e-10
e	dir <word >digits _	6-18 849 e-30
e	dir <word >direction _	4-11 620 e-9
e	dir <word >in:road _	210
e	dir <word >type _	4-65 672
e	dir <word >unit _	4-13 614
e	dir <word >unit _,	68 e-8
e	dir <word >word ,_	a14 e-14
e	dir <word >word _	2-62 475 5-16 8-18 a-14 e40
e	dir <word >word _,	610
e	dir since1 >12a 	623 8-8 a-8 e-8
e	dir since1 >^ 	617 8-11 b-39 e46
e	dir since1 >a12 	242 4-11 6-22
e	dir since1 >digits 	29 610 7-8 8-24 9-8 e28
e	dir since1 >direction 	2-11 421
e	dir since1 >in:box 	613 8-13
e	dir since1 >in:building 	6-19 846 e-21
e	dir since1 >in:careof 	2-13 613
e	dir since1 >in:pretype 	632 a-32
e	dir since1 >in:saint 	621 a-19
e	dir since1 >ordinal 	2-14 3-8 622
e	dir since1 >town 	217 4-21 618 8-19
e	dir since1 >town T	69 a-9
e	dir since1 >type T	2-27 4-19 617 8-8 a-17 e53
e	dir since1 >unit 	257 416 7-8 8-52 a-16 b-8 e13
e	dir since1 >word 	2-61 443 6-36 811 a57 b35 e-38
e	dir since2 >^ 	2-11 622 7-8 8-27 b26
e	dir since2 >cross 	2-12 615
e	dir since2 >digits 	620 8-12 e-8
e	dir since2 >direction 	6-14 821
e	dir since2 >in:building 	2-12 412
e	dir since2 >in:firm 	28 4-8
e	dir since2 >in:road 	210
e	dir since2 >town 	2-8 4-14 649 8-22
e	dir since2 >town T	4-8 68
e	dir since2 >type T	2-16 3-8 4-9 646
e	dir since2 >unit 	6-8 840 922 a-8 e-39
e	dir since2 >word 	4-45 6-40 832 a14 e43
e	dir since3 >State 	216 8-8 a-18 b10
e	dir since3 >^ 	2-20 4-21 6-14 848 e11
e	dir since3 >cross 	4-28 639
e	dir since3 >digits 	0-8 436 68 847 a-18 e-57
e	dir since3 >direction 	2-20 4-14 662 e-17
e	dir since3 >in:box 	2-34 837
e	dir since3 >in:firm 	1-8 447 6-22 e-15
e	dir since3 >in:post 	2-13 416
e	dir since3 >in:pretype 	4-8 635 a-26
e	dir since3 >in:road 	263 4-71 6-14 8-15 e44
e	dir since3 >in:saint 	215 4-11 6-17 8-42 a66 g-8
e	dir since3 >in:type 	450 6-25 a-14 b-18
e	dir since3 >letter 	120 2-21 4-39 e40
e	dir since3 >ordinal 	242 4-27 e-8
e	dir since3 >state 	211 8-11
e	dir since3 >town 	237 4-21 5-8 6-35 8-8 9-15 a84 b-19 e-14
e	dir since3 >town T	28 4-25 820
e	dir since3 >type T	447 6-54 815 926 a-13 e-14
e	dir since3 >unit 	2-48 448 9-8 a13 e-8
e	dir since3 >word 	0-17 291 5-8 6-77 8-8 b33 e-23
e	direction	0-26 112 2132 3-8 4-98 5-17 6161 7-13 853 9-39 a-34 b-13 e-110
e	direction ,_	2118 3-16 4-32 7-22 8-41 9-15 a54 b23 e-68
e	direction ,_$	4-15 6-8 8-26 b73 e-24
e	direction ,_,	668 8-29 a-16 b-23
e	direction >town-	0-47 239 3-29 413 5-17 669 7-36 837 a-64 b39 g-8
e	direction >townB1	239 4-21 8-54 9-15 a47
e	direction >townB2	214 4-54 5-8 648 825 a-11 e-14
e	direction >townI2	4-13 a38 b-19
e	direction _	0-60 114 2126 3-21 4-41 5-34 666 7-19 847 9-28 a11 e-55 g-8
e	direction _$	2-41 4-30 624 7-8 872 b-47 e44
e	direction _,	0-8 221 4-55 6123 838 a-67 b-22 e-16
e	direction ahead0	0-16 225 3-13 4-45 5-17 6109 7-36 820 9-23 a31 b54 e-82
e	direction ahead1	0-9 228 3-16 4-14 5-8 636 924 a34 b-34 e-38 g-8
e	direction ahead2	0-22 239 4-17 6-29 8-15 9-12 a-54 e110
e	direction box	2-90 6-11 883 955 a45 e-69
e	direction number-	0-17 219 4-36 6-56 843 913 a13 b-8 e35
e	direction number1	120 283 4-16 624 7-8 a-22 e-69
e	direction number2	290 480 5-25 6-28 8-51 a-27 b17 e-50
e	direction number3	0-8 1-14 2-120 3-15 437 6113 8-17 a69 b-21 e-9
e	direction number4	0-8 2-23 4-118 646 7-21 842 a-19 b-28 e135
e	direction numberx	0-15 243 3-8 4-22 617 9-12 b67 e-51 g-8
e	direction state1	225 4-24 614 823 a-37
e	direction state2	2-19 410 646 825 9-23 a-60 b10 e16
e	direction state3	0-8 1-8 2-18 4-54 5-15 627 8-29 9-15 a159 b-15 e-25
e	direction state4	0-39 2104 3-29 4-8 5-9 628 7-31 8-12 927 a-53 b18 g-8
e	direction<12a	819 9-8
e	direction<12a>^	88 9-8
e	direction<State	415 a-8
e	direction<State>type	411 a-8
e	direction<a12	419
e	direction<a12>in:box	419 8-14
e	direction<a12>in:carrier	418 8-11
e	direction<a12>unit	811
e	direction<country	39 4-9
e	direction<country>digits	39 4-9
e	direction<cross	4-96 e61 f36
e	direction<cross>direction	4-55 e68 f-12
e	direction<cross>in:firm	4-17 f17
e	direction<cross>in:saint	4-8 f8
e	direction<cross>word	4-9 f9
e	direction<digits	3-8 48 8-28 e47 f-8
e	direction<digits>^	4-16 c11
e	direction<digits>digits	0-14 826 e-12
e	direction<digits>direction	030 418 8-20 e-23
e	direction<digits>in:road	015 3-8
e	direction<digits>type	0-9 49 88 f-8
e	direction<digits>word	0-27 8-42 c-13 e80
e	direction<direction	2-53 444 644 8-14 a59 e-74
e	direction<direction>cross	4-26 626
e	direction<direction>digits	612 8-12
e	direction<direction>direction	4-12 631 8-18
e	direction<direction>in:firm	418 e-18
e	direction<direction>type	2-8 423 e-8
e	direction<direction>unit	68 847 a-8 e-39
e	direction<direction>word	2-45 449 6-30 8-30 a71 e-9
e	direction<in:building	731 e-29
e	direction<in:building>unit	731 e-29
e	direction<in:city	38 4-8
e	direction<in:city>type	38 4-8
e	direction<in:firm	424 8-8 e-16
e	direction<in:firm>type	412 e-12
e	direction<in:firm>unit	412 8-8
e	direction<in:pretype	327 4-27
e	direction<in:pretype>word	327 4-27
e	direction<in:road	3-64 455 e9
e	direction<in:road>12a	39 4-9
e	direction<in:road>in:road	3-48 448
e	direction<in:road>type	3-36 427 e9
e	direction<in:road>unit	316 4-16
e	direction<in:saint	0-8 3-8 419 79 a19 b-23 e-8
e	direction<in:saint>type	3-8 410
e	direction<in:saint>unit	79
e	direction<in:saint>word	0-8 48 a25 b-17 e-8
e	direction<in:type	0-8 466 5-42 a-14
e	direction<in:type>direction	0-8 459 5-35 a-14
e	direction<letter	332 4-72 5-8 822 e26
e	direction<letter>direction	4-16 823
e	direction<letter>letter	339 4-39
e	direction<letter>type	4-40 e33
e	direction<letter>word	423 5-8 8-9
e	direction<ordinal	3-8 446 5-8 8-23 9-8
e	direction<ordinal>in:pretype	48 8-8
e	direction<ordinal>type	3-8 417 8-16
e	direction<ordinal>unit	414 9-8
e	direction<ordinal>word	48 5-8
e	direction<state	348 4-48
e	direction<state>type	348 4-48
e	direction<type	350 4-14 599 7-18 9-10 a-64 b-8 g-11
e	direction<type>State	5-15 a27 e-12
e	direction<type>^	3-28 4-11 5112 9-8 a-14 e-45
e	direction<type>cross	425 5-19
e	direction<type>digits	3-12 420 7-8
e	direction<type>direction	317 4-65 538 e10
e	direction<type>in:article	322 5-16
e	direction<type>in:box	3-22 930 e-8
e	direction<type>in:post	39 5-28 a12
e	direction<type>in:saints	3-15 443 a-21
e	direction<type>letter	335 5-30
e	direction<type>state	325 4-25
e	direction<type>type	419 5-24 9-8 a-33 e57
e	direction<type>unit	3-17 550 7-8 e-15
e	direction<type>word	333 4-14 528 9-20 a-35 b-8 e23 g-8
e	direction<unit	0-13 3-22 49 5-8 6-11 841 931 e-32
e	direction<unit>State	7-32 e32
e	direction<unit>digits	0-13 3-22 471 757 8-44 931 e-73
e	direction<unit>ordinal	7-19 e19
e	direction<unit>type	4-25 7-21 814 e33
e	direction<unit>unit	5-8 7-17 826
e	direction<unit>word	4-22 737 831 e-42
e	direction<word	3-8 412 5-24 8-18 936 b32 d-27
e	direction<word>State	48 a-8
e	direction<word>^	4-12 5-16 814 b45 e-31
e	direction<word>a12	726 8-11 a-15
e	direction<word>cross	421 e-21
e	direction<word>digits	48 7-22 8-18 a-20 b31 e20
e	direction<word>direction	4-47 8-8 a-28 e90
e	direction<word>in:building	437 a29 e-66
e	direction<word>in:carrier	4-11 e18
e	direction<word>in:firm	4-56 e56
e	direction<word>ordinal	4-8 e8
e	direction<word>state	412 e-8
e	direction<word>type	4-12 8-8 b-26 e41
e	direction<word>unit	432 8-27 936 a-12 e-25
e	direction<word>word	431 840 a46 b-18 d-26 e-64
e	direction>12a	623 8-8 a-8 e-8
e	direction>State	216 8-8 a-18 b10
e	direction>^	2-31 4-28 625 7-8 810 b-10 e56
e	direction>a12	242 4-11 6-22
e	direction>cross	2-13 4-28 658 e-14
e	direction>digits	0-8 210 3-13 433 638 7-8 811 9-8 a-18 e-37
e	direction>direction	2-27 652 816 e-19
e	direction>in:box	2-34 610 824
e	direction>in:building	2-14 412 6-19 846 e-21
e	direction>in:careof	2-13 613
e	direction>in:firm	1-8 212 440 6-22 e-15
e	direction>in:post	2-13 416
e	direction>in:pretype	233 4-15 6-17
e	direction>in:road	272 4-71 6-14 8-15 e44
e	direction>in:saint	213 4-19 6-19 8-17 a53 g-8
e	direction>in:type	450 6-25 a-14 b-18
e	direction>letter	120 2-21 4-39 e40
e	direction>ordinal	227 3-8 4-27 622 e-8
e	direction>state	211 8-11
e	direction>type	2-34 3-8 4-13 622 828 920 a-45 e38
e	direction>unit	29 464 7-13 8-16 914 a-12 b-8 e-34
e	direction>word	0-22 240 4-41 5-16 6-13 8-37 9-23 a92 b57 e-32
e	fraction	144 4-24 e-8
e	fraction >town-	144 4-24 e-8
e	fraction _	0-10 188 3-14 4-47 e-16
e	fraction ahead0	18 e-8
e	fraction ahead1	131 4-24
e	fraction number1	144 4-24 e-8
e	fraction state4	144 4-24 e-8
e	fraction<direction	235 4-27 6-8
e	fraction<direction>word	235 4-27 6-8
e	fraction<word	415 e-8
e	fraction<word>direction	48 e-8
e	fraction>direction	121 4-16
e	fraction>word	116 4-8 e-8
e	grid	024 4-8 8-8 e-8
e	grid >town-	024 4-8 8-8 e-8
e	grid _	047 4-15 8-16 e-16
e	grid ahead1	024 4-8 8-8 e-8
e	grid number0	024 4-8 8-8 e-8
e	grid state4	024 4-8 8-8 e-8
e	grid<word	48 e-8
e	grid>direction	08 4-8
e	grid>word	016 8-8 e-8
e	in:article	0-28 141 2-46 475 5-86 6-99 7-16 849 9-17 a109 e52 f-24
e	in:article ,_	6-37 a51 e-14
e	in:article >town-	435 7-8 a-25 b-16 e16
e	in:article >townB1	4-21 8-8 a-8 b43
e	in:article _	0-28 141 2-46 493 5-79 6-13 7-24 8-24 9-15 a36 e90 f-31
e	in:article _$	4-8 6-71 879 a-11 b20
e	in:article _,	622 8-9
e	in:article ahead0	49 7-8 8-8 a-26 b28 e14
e	in:article number-	4-10 7-8 8-8 e26
e	in:article number2	48 e-8
e	in:article number3	417 a-15
e	in:article number4	4-16 810 a-18 b28
e	in:article numberx	411
e	in:article state1	415 88 a-15 b-8
e	in:article state2	810 a-18 b51 e-35
e	in:article state3	4-23 e26
e	in:article state4	423 7-8 8-18 b-16 e25
e	in:article<direction	68 8-8
e	in:article<direction>^	68 8-8
e	in:article<in:article	454 e-54
e	in:article<in:article>word	454 e-54
e	in:article<state	3-39 468 b-23
e	in:article<state>type	3-39 468 b-23
e	in:article<type	433 5-33
e	in:article<type>cross	433 5-33
e	in:article<word	4-47 7-16 a-31 b34 d-8 e72
e	in:article<word>^	d-8 e15
e	in:article<word>cross	419 e-19
e	in:article<word>digits	4-8 7-8 a-27 b42
e	in:article<word>direction	414 e-14
e	in:article<word>in:saint	48 e-8
e	in:article<word>ordinal	413 7-8
e	in:article<word>type	48 e-8
e	in:article<word>unit	4-12 e12
e	in:article<word>word	4-83 b-8 e97
e	in:article>digits	88 b-8
e	in:article>in:article	449 e-49
e	in:article>state	415 a-15
e	in:article>type	4-12 a8
e	in:article>word	4-43 7-8 8-16 a-26 b35 e66
e	in:box	0-8 5-11 78 8-21 986 b-8 e-34
e	in:box ,_	5-12 6-10 940 e-15
e	in:box >town-	0-8 4-17 78 8-21 985 b-8 e-18
e	in:box >townB1	4-8 912
e	in:box >townB2	427 9-11 e-11
e	in:box _	0-16 1-12 735 8-41 9100 b-16 e-43
e	in:box _,	5-10 7-17 932 e-9
e	in:box ahead0	0-8 4-27 5-11 78 8-21 9111 b-8 e-36
e	in:box ahead1	428 9-25
e	in:box box	0-8 5-11 78 8-21 986 b-8 e-34
e	in:box number-	0-8 4-8 78 8-8 965 b-8 e-41
e	in:box number1	413 710 e-14
e	in:box number2	420 e-11
e	in:box number3	4-22 8-8 923 e14
e	in:box number4	7-13 e18
e	in:box state1	8-8 98
e	in:box state2	4-8 7-8 915
e	in:box state3	0-8 427 7-13 911 e-11
e	in:box state4	4-17 729 8-13 952 b-8 e-23
e	in:box<digits	0-30 4-16 834 980 b-8 c-11 e-50
e	in:box<digits>^	830 9-18 e-8
e	in:box<digits>direction	8-10 918 e-8
e	in:box<digits>in:box	872 9-72
e	in:box<digits>in:careof	0-8 914
e	in:box<digits>in:firm	918 e-18
e	in:box<digits>in:saint	8-8 916 b-8
e	in:box<digits>letter	8-20 920
e	in:box<digits>state	8-8 98
e	in:box<digits>type	0-14 828 9-14
e	in:box<digits>word	0-8 4-16 8-41 981 e-16
e	in:box<direction	6-22 922
e	in:box<direction>unit	6-22 922
e	in:box<unit	8-41 939
e	in:box<unit>12a	8-35 935
e	in:box<word	9-39 e35
e	in:box<word>digits	915 e-15
e	in:box<word>direction	9-18 e25
e	in:box<word>in:firm	9-15 e15
e	in:box<word>unit	9-14 e18
e	in:box>digits	0-8 7-69 8-13 9130 b-8 e-26
e	in:box>direction	4-22 922
e	in:box>in:box	920 e-20
e	in:box>in:saint	49
e	in:box>type	415 9-9
e	in:box>unit	785 8-8 9-79 e17
e	in:box>word	7-8
e	in:building	0-19 3-39 48 5-22 6-10 755 8-95 9-43 a-69 b-82 e315
e	in:building ,_	726 e-18
e	in:building >town-	0-19 418 5-10 711 8-9 9-8 a17 e8
e	in:building >townB1	4-17 534 e-17
e	in:building _	0-39 3-37 4105 572 736 8-56 9-45 a-73 b-49 e90
e	in:building _$	4-44 5-23 7-36 8-12 a33 b-39 e130
e	in:building _,	4-45 5-46 741 8-36 a-12 e103
e	in:building ahead0	422 532 711 8-9 9-8 a17 e-57
e	in:building ahead1	4-41 e48
e	in:building ahead2	0-19 419
e	in:building box	4-8 9-8 e8
e	in:building number-	0-19 4-18 9-8 e52
e	in:building number1	7-8 e15
e	in:building number2	5-14 e10
e	in:building number3	456 5-14 e-42
e	in:building number4	4-50 556 719 8-9 a17 e-32
e	in:building numberx	416 e-12
e	in:building state1	7-12 a22
e	in:building state2	4-39 534 7-8 e12
e	in:building state3	4-30 5-9 8-8 e52
e	in:building state4	0-19 468 731 9-8 e-70
e	in:building<in:road	4-8 e10
e	in:building<in:road>type	4-8 e10
e	in:building<in:saint	a8 e-8
e	in:building<in:saint>word	a8 e-8
e	in:building<type	3-16 e14
e	in:building<type>^	5-17 e17
e	in:building<type>unit	3-8 534 e-26
e	in:building<type>word	3-8 5-24 e32
e	in:building<unit	7-27 b-8 e28
e	in:building<unit>digits	7-16 b-8 e17
e	in:building<unit>unit	7-12 e12
e	in:building<word	4-41 589 a8 e-50
e	in:building<word>^	4-18 567 a-27 e-16
e	in:building<word>direction	5-8 e8
e	in:building<word>word	4-23 529 a35 e-42
e	in:building>^	4-14 528 e-14
e	in:building>in:box	9-8 e8
e	in:building>in:road	4-24 e32
e	in:building>state	7-12 a22 e-10
e	in:building>unit	48 5-14 723 e-15
e	in:building>word	0-19 425 518 8-8 e-11
e	in:careof	0-25 4-21 8-8 9-16 d-8 e85
e	in:careof >town-	0-25 4-21 8-8 9-16 d-8 e85
e	in:careof _	0-46 3-15 4-43 8-16 9-32 d-16 e167
e	in:careof ahead0	0-17 4-21 8-8 9-16 d-8 e70
e	in:careof ahead1	0-8 e15
e	in:careof box	8-8 9-8 e16
e	in:careof number-	9-8 e15
e	in:careof number1	4-14 e14
e	in:careof number3	9-8 e8
e	in:careof number4	4-8 8-8 d-8 e25
e	in:careof numberx	0-16 e23
e	in:careof state4	0-25 4-21 8-8 9-16 d-8 e85
e	in:careof<direction	2-27 e40
e	in:careof<direction>letter	2-27 e40
e	in:careof<in:box	9-48 e48
e	in:careof<in:box>unit	9-48 e48
e	in:careof<in:title	4-21 e21
e	in:careof<in:title>word	4-21 e21
e	in:careof<type	9-11 e11
e	in:careof<type>in:box	9-11 e11
e	in:careof<word	4-25 a-8 d-8 e40
e	in:careof<word>^	4-8 e8
e	in:careof<word>word	4-9 a-8 d-8 e25
e	in:careof>direction	0-8 e15
e	in:careof>in:box	8-8 9-8 e16
e	in:careof>in:title	4-21 e21
e	in:careof>word	0-17 9-8 d-8 e33
e	in:carrier	2-8 4-115 5108 7-29 9116 a-16 e-40
e	in:carrier ,_	98 e-8
e	in:carrier >town-	3-8 5-8 7-14 949 e-12
e	in:carrier _	2-8 3-12 4-115 573 7-43 8-15 9157 a-16 e-11
e	in:carrier _$	38
e	in:carrier _,	527 e-27
e	in:carrier ahead0	3-8 5-8 7-14 949 e-12
e	in:carrier box	3-8 5-8 7-14 949 e-12
e	in:carrier number-	7-8 912
e	in:carrier number1	3-8 922
e	in:carrier number3	5-8 916 e-8
e	in:carrier state4	3-8 5-8 7-14 949 e-12
e	in:carrier<digits	4-8 8-15 935 e-12
e	in:carrier<digits>in:box	4-8 8-15 935 e-12
e	in:carrier<type	3-8 98
e	in:carrier<type>digits	3-8 98
e	in:carrier<unit	7-8 8-14 922
e	in:carrier<unit>digits	7-8 8-14 922
e	in:carrier>digits	3-8 5-8 935 e-12
e	in:carrier>unit	7-14 914
e	in:city	0-8 358 424 5-107 9-43 a150 b-42 g-18
e	in:city ,_	5-8 a8
e	in:city >town-	38 4-8 9-15 a44 b-21 e-8
e	in:city >townB2	a8 b-8
e	in:city _	0-8 366 4-53 577 9-39 a14 b-11 e-13 g-18
e	in:city _$	441 5-185 a94 b-24 e79
e	in:city _,	428 59 9-15 a85 b-36 e-73
e	in:city ahead0	9-15 a52 b-29 e-8
e	in:city ahead1	38 4-8
e	in:city number-	a15 e-8
e	in:city number2	38 4-8
e	in:city number4	9-8 a37 b-29
e	in:city state1	9-15 a44 b-21 e-8
e	in:city state4	38 4-8 a8 b-8
e	in:city<in:saint	a-17 b17
e	in:city<in:saint>word	a-17 b17
e	in:city<state	a87 b-87
e	in:city<state>^	a96 b-96
e	in:city<state>digits	a-10 b10
e	in:city<type	38 5-15 a-16 b25
e	in:city<type>^	a-11 b20
e	in:city<type>digits	38 5-8
e	in:city>digits	a36 b-21 e-8
e	in:city>in:saint	a8 b-8
e	in:city>state	9-8 a8
e	in:city>type	38 4-8
e	in:corner	0-8 3-20 4-58 9-8 a-8 e-24 g125
e	in:corner _	0-8 3-24 4-58 9-8 a-8 e-24 g129
e	in:firm	0-29 2-8 328 4-60 5-55 6-8 7-29 8-19 925 a-36 b-29 c-8 d-15 e249 f-8
e	in:firm ,_	4-29 a29
e	in:firm ,_$	c-16 e16
e	in:firm >town-	449 5-8 8-8 9-8 b-17 c-8 d-15 e29 f-8
e	in:firm >townB1	e12
e	in:firm >townB2	0-8 4-15 e23
e	in:firm >townI2	3-8 412 a8 e-12
e	in:firm _	0-43 2-8 320 468 515 6-8 7-21 8-34 917 a25 b-35 d-15 e34 f-16
e	in:firm _$	4-16 5-82 7-8 a-32 b-15 d-16 e169
e	in:firm _,	4-41 a-49 e85
e	in:firm ahead0	419 5-8 8-15 9-8 a-28 b-17 c-8 d-15 e81
e	in:firm ahead1	0-15 a38 e-23 f-8
e	in:firm ahead2	3-8 414
e	in:firm box	9-8 e15
e	in:firm number-	0-8 4-16 5-8 9-8 e52 f-8
e	in:firm number1	3-8 465 a-8 b-8 e-41
e	in:firm number2	462 e-62
e	in:firm number3	8-8 a22
e	in:firm number4	4-58 b-10 e82
e	in:firm numberx	c-8 d-8 e28
e	in:firm state1	a-8 b-17 e26
e	in:firm state2	a25 e-11
e	in:firm state3	0-8 a-8 e10
e	in:firm state4	3-8 443 5-8 8-8 9-8 c-8 d-15 e27 f-8
e	in:firm<cardinal	08 4-8
e	in:firm<cardinal>word	08 4-8
e	in:firm<digits	013 4-8 c8 e-13
e	in:firm<digits>^	4-8 c8
e	in:firm<digits>word	013 e-13
e	in:firm<direction	214 4-8
e	in:firm<direction>in:road	214 4-8
e	in:firm<in:firm	4-34 e41
e	in:firm<in:firm>in:firm	4-17 e17
e	in:firm<in:firm>word	4-17 e24
e	in:firm<in:post	910 e-10
e	in:firm<letter	8-8 e8
e	in:firm<letter>digits	8-8 e8
e	in:firm<state	5-11 b-15 e26
e	in:firm<state>^	b-15 e20
e	in:firm<type	3-13 460 534 7-8 e-68
e	in:firm<type>^	5-39 e39
e	in:firm<type>digits	5-11 e21
e	in:firm<type>direction	3-8 58
e	in:firm<type>in:box	550 e-50
e	in:firm<type>type	478 5-38 a-8 e-33
e	in:firm<type>unit	530 e-27
e	in:firm<type>word	4-13 533 7-8 a8 e-19
e	in:firm<unit	5-8 7-42 823 e32
e	in:firm<unit>^	5-8 7-18 8-12 e38
e	in:firm<unit>digits	835 e-33
e	in:firm<unit>word	7-21 e21
e	in:firm<word	4-45 560 717 8-8 e-18
e	in:firm<word>^	4-8 519 a-34 e30
e	in:firm<word>digits	522 8-8
e	in:firm<word>ordinal	519 e-12
e	in:firm<word>type	4-24 a24
e	in:firm<word>unit	717 e-17
e	in:firm>^	423 c-8 d-8
e	in:firm>cardinal	4-8 e8
e	in:firm>digits	415 5-8 a-8 b-17 e18
e	in:firm>direction	4-34 a-8 e42
e	in:firm>in:box	9-8 e8
e	in:firm>in:firm	4-15 e15
e	in:firm>state	4-11 e11
e	in:firm>type	0-8 3-8 4101 a38 e-115 f-8
e	in:firm>unit	4-27 8-8 e35
e	in:firm>word	48 a-13 e26
e	in:mail	4-32 5-12 6-15 7185 8-31 9-35 a-44 b-36 e24
e	in:mail ,_	796 8-31 9-16 a-11 b-21 e-18
e	in:mail >town-	5-12 743 8-23 98 a-8 e8
e	in:mail _	4-34 5-24 6-21 7140 8-23 9-11 a-41 b-22 e43
e	in:mail _$	7-8 e8
e	in:mail ahead0	5-12 743 8-23 98 a-8 e8
e	in:mail box	9-44 e37
e	in:mail number-	738 8-8 9-45 e15
e	in:mail number2	5-8 710
e	in:mail number3	7-21 a-8 e35
e	in:mail number4	716 8-15 958 e-42
e	in:mail state1	720 8-8 9-10
e	in:mail state2	7-37 a-8 e51
e	in:mail state3	9-8
e	in:mail state4	5-12 759 8-15 926 e-48
e	in:mail<digits	882 9-32 e-36
e	in:mail<digits>in:carrier	814 9-14
e	in:mail<digits>in:firm	821 e-13
e	in:mail<digits>in:post	822 9-8 e-14
e	in:mail<digits>word	819 9-11
e	in:mail<in:mail	78 8-8
e	in:mail<in:mail>digits	78 8-8
e	in:mail<unit	743 8-107 911 e53
e	in:mail<unit>12a	78 e-8
e	in:mail<unit>digits	735 8-107 911 e61
e	in:mail>digits	763 8-8 9-32 e-23
e	in:mail>in:mail	5-8 725 a-8
e	in:mail>unit	7-37 8-15 940 e23
e	in:post	0-22 3-8 7-64 8-10 9109
e	in:post >town-	0-8 3-8 7-8 961 e-45
e	in:post >townB1	8-11 9-10 e21
e	in:post _	0-30 111 3-15 4-22 7-72 9152 e-16
e	in:post _,	424 8-11 a-13
e	in:post ahead0	0-8 4-23 7-8 974 e-23
e	in:post ahead1	3-8 419 9-16
e	in:post ahead2	48 9-8
e	in:post box	0-8 4-27 7-8 8-26 9102 e-33
e	in:post number-	0-8 4-8 7-8 812 946 e-35
e	in:post number1	3-8 417 8-11
e	in:post number3	4-11 8-8 919
e	in:post number4	9-10 e18
e	in:post state1	3-8 48
e	in:post state2	916 e-11
e	in:post state3	420 7-8
e	in:post state4	0-8 4-26 938 e-13
e	in:post<direction	6-21 821
e	in:post<direction>direction	6-14 821
e	in:post<in:post	4-10 910
e	in:post<in:post>in:box	4-10 910
e	in:post<type	3-11 48
e	in:post<type>type	3-8 48
e	in:post<unit	7-31 945 e-11
e	in:post<unit>digits	7-15 929 e-11
e	in:post<unit>in:box	7-16 916
e	in:post>cross	48 9-8
e	in:post>digits	819 9-19
e	in:post>direction	4-14 821
e	in:post>in:box	4-10 910
e	in:post>in:mail	412
e	in:post>in:post	0-8 4-17 8-26 969 e-17
e	in:post>ordinal	121 4-21
e	in:post>state	3-8 48
e	in:post>type	48 9-8
e	in:post>unit	7-8 941 e-26
e	in:post>word	1-15 430 8-8 9-27 e20
e	in:pretype	0-8 220 384 4-64 5-10 7-22 820 944 a-24 e-15 f-12 g-8
e	in:pretype ,_	5-13 a30 f-15
e	in:pretype >town-	2-21 357 4-15 9-24 a58 e-38 f-8
e	in:pretype >townI2	436 a-36
e	in:pretype _	3158 5-73 7-22 822 920 b-14 e-66 g-8
e	in:pretype _$	0-8 3-17 538 a-11 b20 e-14
e	in:pretype _,	4-34 532 a-16 b-8 e26
e	in:pretype ahead0	2-13 331 433 9-24 a15 e-32 f-8
e	in:pretype ahead1	318 4-12
e	in:pretype ahead2	2-8 38
e	in:pretype box	3-8 a9
e	in:pretype number-	324 4-8 9-8 a8 e-17
e	in:pretype number1	2-21 428 9-8 a8 e-8
e	in:pretype number2	9-8
e	in:pretype number3	437 a-35
e	in:pretype number4	4-8 a24 f-8
e	in:pretype numberx	328 4-33 a11
e	in:pretype state2	3-8 9-9 a25
e	in:pretype state3	3-17 453 a-29
e	in:pretype state4	2-21 382 4-32 9-16 a26 e-30 f-8
e	in:pretype<in:pretype	3-9 416 9-8
e	in:pretype<in:pretype>word	3-9 416 9-8
e	in:pretype<word	9-8 a60 d-8 e-47
e	in:pretype<word>^	4-31 a44 d-8
e	in:pretype<word>state	4-8 a16 e-8
e	in:pretype<word>unit	48 9-8
e	in:pretype<word>word	433 e-33
e	in:pretype>in:pretype	2-13 3-48 469 9-8
e	in:pretype>in:saint	436 a-36
e	in:pretype>word	2-8 3105 4-85 9-16 a58 e-38 f-8
e	in:road	0-8 2-20 3125 4-65 551 636 729 8-47 941 d15 e-143
e	in:road ,_	3-8 5-24 731 98 a16 e-19
e	in:road >town-	0-8 327 439 5-16 6-8 7-16 88 9-22 b-12
e	in:road >townB1	3-8 431 8-8 a-15
e	in:road _	0-16 2-20 3167 4-37 5-15 635 7-17 8-31 912 a-53 b33 e-52
e	in:road _$	3-15 447 512 8-8 b-22 d15 e-9
e	in:road _,	561 a28 b-24 e-60
e	in:road ahead0	398 4-10 5-14 6-8 7-16 9-14 a-10 b-12 e-14
e	in:road ahead1	0-8 3-86 487 9-8 e17
e	in:road box	320 7-8
e	in:road number-	0-8 347 4-18 7-8 9-14
e	in:road number1	317 7-8 9-8
e	in:road number2	430 5-14 a-9
e	in:road number3	3-31 423 e10
e	in:road number4	3-29 458 6-8 b-8 e-8
e	in:road numberx	322 4-22
e	in:road state1	417 b-12
e	in:road state2	3-14 437 8-8 a-15
e	in:road state3	38 4-17 e9
e	in:road state4	0-8 329 433 5-10 6-8 7-16 88 9-22
e	in:road<digits	478 8-24 9-27 e-27
e	in:road<digits>^	48 8-8
e	in:road<digits>direction	48 9-8
e	in:road<digits>in:box	433 8-8 9-19
e	in:road<digits>unit	48 8-8
e	in:road<digits>word	420 e-20
e	in:road<direction	410 6-10
e	in:road<direction>^	410 6-10
e	in:road<in:road	3-23 423
e	in:road<in:road>type	3-23 423
e	in:road<ordinal	4-33 738
e	in:road<ordinal>unit	4-33 738
e	in:road<state	4-17 b20
e	in:road<state>^	4-17 b20
e	in:road<type	394 4-51 5-42 9-8 a-8 e15
e	in:road<type>^	315 4-14 5-8 e8
e	in:road<type>digits	461 5-52 9-8
e	in:road<type>ordinal	4-8 58
e	in:road<type>type	4-20 513
e	in:road<type>unit	4-8
e	in:road<type>word	362 4-54 5-9 a-8 e9
e	in:road<unit	813 e-8
e	in:road<unit>a12	4-20 820
e	in:road<unit>digits	415 8-8 e-8
e	in:road<word	4-15 a15
e	in:road<word>type	4-15 a15
e	in:road>12a	39 4-9
e	in:road>^	5-8 88
e	in:road>digits	360 4-24 7-16 9-14
e	in:road>direction	3-8 48
e	in:road>in:road	3-48 448
e	in:road>state	417 b-8
e	in:road>type	0-8 371 4-70 9-8 e17
e	in:road>unit	338 4-22 6-8 e-8
e	in:road>word	3-87 4110 8-8 a-15
e	in:saint	0-43 1-10 2-24 3-237 422 5-84 773 9-27 a217 b109 d-8 e22 f-8 g-8
e	in:saint ,_	2-21 3-8 4-16 5-53 6-63 751 8-36 9-15 a105 b102 e-39 f-8
e	in:saint >town-	0-8 2-14 3-16 455 751 8-15 b-34 e-16
e	in:saint >townB1	4-14 a26
e	in:saint >townI2	4-16 8-8 a-11 b57 d-8 e-15
e	in:saint _	0-43 1-8 220 3-241 448 5-62 635 776 9-12 a207 b49 d-15 e-41 g-8
e	in:saint _$	2-11 4-45 526 6-21 7-8 841 a-12 b-25 e68
e	in:saint _,	0-8 2-26 460 654 8-22 a-66
e	in:saint ahead0	2-8 4-20 745 8-16 a20 b17 d-8 e-31
e	in:saint ahead1	0-8 3-16 445
e	in:saint box	a14 b-14
e	in:saint number-	b11 e-8
e	in:saint number1	2-14 3-8 434 716 a-8 b-8
e	in:saint number2	3-8 418 e-8
e	in:saint number3	4-14 8-8 a18
e	in:saint number4	4-21 727 8-8 a-17 b34 d-8
e	in:saint numberx	0-8 48 a24 b-16 e-8
e	in:saint state1	2-8 48 733 a-25
e	in:saint state2	4-22 8-8 a25 b9 e-8
e	in:saint state3	716 e-8
e	in:saint state4	0-8 3-16 439 8-15 a18 b22 d-8 e-15
e	in:saint<a12	4-8 816 a-8
e	in:saint<a12>word	4-8 816 a-8
e	in:saint<digits	833 c-33
e	in:saint<digits>^	833 c-33
e	in:saint<direction	221 4-15
e	in:saint<direction>in:road	221 4-15
e	in:saint<type	363 4-70 513
e	in:saint<type>digits	372 4-36 5-30
e	in:saint<type>in:saint	4-23 523
e	in:saint<type>type	4-11 511
e	in:saint<type>unit	3-9 59
e	in:saint<unit	48 8-8
e	in:saint<unit>digits	48 8-8
e	in:saint<word	433 5-10 a11 b19 e-48
e	in:saint<word>^	49 5-10 a-41 b48
e	in:saint<word>digits	a-24 b35 e-11
e	in:saint<word>in:saint	a8 b-8
e	in:saint<word>state	a16 b-8 e-8
e	in:saint<word>type	49 b-8
e	in:saint<word>unit	48 e-8
e	in:saint<word>word	a54 b-41 e-21
e	in:saint>State	2-8 48
e	in:saint>a12	4-8 716 a-8
e	in:saint>digits	733 a-25
e	in:saint>type	3-16 425
e	in:saint>unit	79
e	in:saint>word	0-8 4-12 7-12 8-16 a55 b31 d-8 e-31
e	in:saints	0-22 3-8 419 8-28 a34 b-8 e23
e	in:saints >town-	0-22 3-8 419 8-28 a37 b-8 e20
e	in:saints _	0-45 1-12 3-16 432 8-25 a38 e42 g-8
e	in:saints _$	421 8-16 a15 b-10 e-10
e	in:saints _,	4-14 8-16 a16 e14
e	in:saints ahead0	0-15 4-22 8-28 a34 b-8 e42
e	in:saints ahead1	0-8 3-8 441 e-19
e	in:saints box	8-16 a16
e	in:saints number1	0-8 3-8 429 e-8
e	in:saints number2	8-16 a16
e	in:saints number3	410 a-10
e	in:saints number4	4-13 a24 b-8
e	in:saints numberx	0-15 e25
e	in:saints state1	8-14 a23
e	in:saints state3	4-21 e14
e	in:saints state4	0-22 3-8 446 8-14
e	in:saints<direction	2-45 433 6-11 b13 e23
e	in:saints<direction>word	2-45 433 e23
e	in:saints<word	742 e-42
e	in:saints<word>unit	742 e-42
e	in:saints>^	410 8-8
e	in:saints>digits	8-14 a17
e	in:saints>direction	0-22 415 a13 e11
e	in:saints>word	3-8 e17
e	in:sign	065 3-18 457 668 7-277 8132 936 a-8 b-16 e-31 f-8
e	in:sign ,_	023 7-59 864 e-29
e	in:sign _	043 3-18 457 668 7-218 867 935 a-8 b-16 f-8
e	in:title	1-8 326 455 5-14 6-15 78 8-32 b-81 e76
e	in:title ,_	b-50 e54
e	in:title ,_$	4-73 6-16 e89
e	in:title >town-	1-8 326 436 6-15 8-21
e	in:title >townB1	419
e	in:title _	1-16 352 416 8-10 b-30
e	in:title _$	4104 5-15 6-14 8-32 c-12 e-28
e	in:title _,	464 5-14 8-15 e-35
e	in:title ahead0	342 5-14 6-15 8-28 e27
e	in:title ahead1	1-8 3-17 453 e-28
e	in:title number-	429 e-15
e	in:title number1	1-8 326 4-18
e	in:title number2	4-14 e14
e	in:title number4	487 8-21 e-37
e	in:title numberx	4-29 6-8 e37
e	in:title state2	424 e-10
e	in:title state4	1-8 326 431 6-15 8-21 e8
e	in:title<direction	2-16 416 616 8-16
e	in:title<direction>^	616 8-16
e	in:title<direction>in:post	2-16 416
e	in:title<type	528 b-8 e-20
e	in:title<type>^	523 b-8 e-15
e	in:title<unit	812
e	in:title<unit>word	812
e	in:title<word	4-21 e26
e	in:title<word>word	4-21 e26
e	in:title>12a	314 4-14
e	in:title>^	415 6-15 8-16 e31
e	in:title>digits	329 4-29
e	in:title>direction	1-8 3-17 443 e-8
e	in:title>type	428 e-28
e	in:title>unit	48 e-8
e	in:title>word	e12
e	in:type	0-8 1-8 2-8 3-14 453 513 6-12 7-31 8-22 9-13 a18 b-14 e45
e	in:type >town-	0-8 2-8 4-18 558 7-8 e-16
e	in:type >townB1	415 e-11
e	in:type >townB2	1-8 48 58 e-8
e	in:type _	0-15 1-16 495 550 6-12 7-23 8-24 9-8 a52 e-97
e	in:type _$	3-13 4-31 b-14 e60
e	in:type _,	2-16 519 7-16 a-29 e48
e	in:type ahead0	0-8 1-8 2-8 466 7-8 a-14 e-18
e	in:type ahead1	4-31 523 a16 e-8
e	in:type ahead2	4-31 539 e-8
e	in:type number-	430 5-12 e-18
e	in:type number1	1-8 2-8 432 5-8 7-8
e	in:type number2	4-125 5141 e-16
e	in:type number3	416 5-33 a16
e	in:type number4	0-8 452 5-27 a-14
e	in:type state1	0-8 459 5-35 a-14
e	in:type state2	4-8 a16 e-11
e	in:type state3	1-8 4-50 565 e-8
e	in:type state4	2-8 529 7-8 e-16
e	in:type<digits	0-14 4-12 8-13 e39
e	in:type<digits>word	0-14 4-12 8-13 e39
e	in:type<direction	2-8 624 b-14
e	in:type<direction>word	2-8 617
e	in:type<in:post	9-8 e8
e	in:type<in:post>word	9-8 e8
e	in:type<ordinal	4-8 5-10 821
e	in:type<ordinal>unit	4-8 5-10 821
e	in:type<state	5-18 b18
e	in:type<state>^	5-18 b18
e	in:type<type	4-27 568 6-8 e-16
e	in:type<type>^	516 e-16
e	in:type<type>digits	4-14 527
e	in:type<type>word	4-12 527
e	in:type<word	5-9 721 9-8 a9 e-13
e	in:type<word>type	a13 e-13
e	in:type<word>unit	5-9 721 9-8
e	in:type>direction	0-8 452 5-27 a-14
e	in:type>in:saint	1-8 416 e-8
e	in:type>ordinal	2-8 48
e	in:type>type	4-68 559 a16 e-8
e	in:type>unit	410 7-8
e	in:type>word	4-19 537 e-19
e	length10	4-95 573 e22
e	length10 <digits	4-8 e8
e	length10 <word	4-80 573
e	length11	546 a-24 e-15
e	length11 <digits	441 a-8 e-26
e	length11 <in:building	5-8 e8
e	length11 <word	4-34 554 a-16
e	length2	3-8 413 562 7-23 856 a-48 d-20 e-32
e	length2 <in:firm	4-21 565 8-8 a-8 e-28
e	length2 <type	3-8 439 7-23 864 a-47 d-8 e-14
e	length2 <word	d-12 e10
e	length3	5-84 752 8-63 9-15 b-27 e153
e	length3 <State	412 a-8
e	length3 <^	4-79 e85
e	length3 <a12	458 5-8 8-14 a-23
e	length3 <digits	424 e-24
e	length3 <direction	4-11 5-12 a-39 e66
e	length3 <in:firm	717 e-17
e	length3 <in:saints	742 e-42
e	length3 <in:type	5-9 721 9-8
e	length3 <type	4-21 8-28 a51
e	length3 <unit	4-18 7-19 8-8 e38
e	length3 <word	434 5-55 8-12 b-27 e59
e	length4	047 2-21 3-9 4131 5-38 8-61 9-26 a57 b8 d-43 e-52
e	length4 <^	061 4122 a-40 d-8 e-128
e	length4 <a12	410 8-8
e	length4 <cross	4-87 e87
e	length4 <digits	0-12 4102 7-8 a14 e-73
e	length4 <direction	7-9 a37 b-8 e-13
e	length4 <in:article	4-45 e45
e	length4 <in:firm	4-24 e28
e	length4 <in:pretype	4-13 9-8 a34 d-8
e	length4 <in:saint	4-8 b29 e-21
e	length4 <in:title	4-21 e26
e	length4 <letter	4-14 e13
e	length4 <state	416 a13 b-10 e-15
e	length4 <type	4-30 733 8-37 9-8 a34 b-8 e22
e	length4 <word	2-16 4124 5-32 7-10 8-14 a-34 b16 d-20 e-15
e	length5	0-100 1-8 216 464 5-21 6-15 7-27 8-72 9-139 a215 b34 c-8 d56 e17 f-12
e	length5 <12a	3-8 4-20 a21 b-11 e17
e	length5 <State	4-10 5-8 7-11 b34
e	length5 <^	0-86 2-14 465 7-56 816 9-89 a61 d-12 e126
e	length5 <a12	4-15 a15
e	length5 <cardinal	4-52 e52
e	length5 <cross	490 5-8 a-33 e-44
e	length5 <digits	0-8 1-8 230 343 4-150 7-26 838 9-34 a20 b-32 d35 e95
e	length5 <direction	430 5-12 732 8-38 a17 b40 d-27 e-35
e	length5 <fraction	415 e-8
e	length5 <in:article	7-16 a-31 b34 d-8 e27
e	length5 <in:box	9-47 e50
e	length5 <in:building	4-41 597 a8 e-58
e	length5 <in:careof	4-25 a-8 d-8 e40
e	length5 <in:firm	a13
e	length5 <in:pretype	420 a27 e-47
e	length5 <in:road	4-15 a15
e	length5 <in:saint	441 5-10 b-10 e-27
e	length5 <in:type	a13 e-13
e	length5 <letter	463 5-14 8-11 b-8 e-18
e	length5 <ordinal	4-11 a11
e	length5 <state	436 a-50 b-8 d63 e-35
e	length5 <type	436 6-15 7-26 8-45 975 a34 b-9 d-21 e-8
e	length5 <unit	4-21 763 8-30 a59 d-18 e-52
e	length5 <word	3-12 420 5-47 727 813 9-33 a24 b14 c-8 d59 e-48 f-8
e	length8	413 885 915 a-66 b-8 e-38
e	length8 <direction	820 a-19
e	length8 <in:box	915 e-15
e	length8 <type	413 865 a-48 b-8 e-21
e	length9	044 4-122 7-9 833 9178 a-64 e-45
e	length9 <12a	723 9-16
e	length9 <^	044 4-52 969 a-26 e-30
e	length9 <digits	412 920 a-8 e-24
e	length9 <direction	7-25 936 e-11
e	length9 <type	4-61 824 943 a-15 e24
e	length9 <unit	816 a-15
e	length9 <word	4-20 925
e	letter	152 243 3-99 4130 5-12 6-45 7-25 8-16 9-12 a50 b-33 d-8 e-19
e	letter ,_	6-23 7-15 8-29 a38 e30
e	letter ,_$	814 e-14
e	letter >town-	014 119 2-20 330 4-24 6-16 7-19 864 9-10 a-29 b-10 d-8 e12
e	letter >townB1	49 8-11 98
e	letter >townB2	4-9 e15
e	letter _	09 186 3-69 427 5-13 6-70 7-29 9-15 a15 b-16 e72
e	letter _$	1-14 2-11 443 615 830 917 a-15 b-8 d-16 e-42
e	letter _,	227 436 617 819 9-16 a-18 b-20 e-44
e	letter ahead0	0-41 1-31 372 513 6-16 7-11 8-47 b-10 d-8 e84
e	letter ahead1	020 121 2-8 3-42 4-29 5-16 8114 a-15 e-45
e	letter ahead2	034 129 2-12 7-8 8-20 a-8 e-17
e	letter box	0-26 1-15 4-20 822 918 a-8 e28
e	letter number-	037 1-15 5-8 8-18 9-31 a-17 e54
e	letter number1	0-29 189 2-20 3-45 428 819 e-34
e	letter number2	0-14 4-21 532 835 e-25
e	letter number3	1-29 368 414 5-21 6-8 7-8 8-42 957 a-21 b-10
e	letter number4	0-10 4-31 6-8 7-11 872 9-15 a9
e	letter numberx	036 1-18 4-11 8-18 d-8 e25
e	letter state1	6-8 88 b-10
e	letter state2	1-8 418 5-8 6-8 8-71 933 e53
e	letter state3	036 1-13 439 88 a-17 e-43
e	letter state4	0-16 140 2-20 330 4-85 512 7-16 8102 9-35 a-15 d-8 e12
e	letter<cross	0-8 443 8-12 e55 f-56
e	letter<cross>direction	0-8 449 e13 f-39
e	letter<cross>letter	8-12 e42 f-17
e	letter<digits>^	8-10
e	letter<digits>direction	422 8-22
e	letter<digits>unit	410
e	letter<digits>word	4-37 837
e	letter<direction	220 4-42 6-9 a40
e	letter<direction>^	4-31 631
e	letter<direction>digits	2-70 470
e	letter<direction>direction	219 4-19
e	letter<direction>type	225 4-33 6-12 820
e	letter<direction>word	246 4-29 6-35 8-17 a40
e	letter<in:firm	48 e-8
e	letter<in:firm>type	48 e-8
e	letter<in:saints	4-14 e17
e	letter<in:saints>word	4-14 e17
e	letter<in:type	422 5-12 e-11
e	letter<in:type>word	422 5-12 e-11
e	letter<letter	342 4-29 8-19 a26 e-20
e	letter<letter>digits	368 4-55 8-13
e	letter<letter>letter	3-26 426 8-19 a19
e	letter<letter>word	813 e-13
e	letter<type	338 4-100 561 b26 e-27
e	letter<type>12a	415 e-15
e	letter<type>digits	3-8 514 a-26 b26
e	letter<type>direction	540 e-40
e	letter<type>in:saints	5-23 a23
e	letter<type>in:title	4-27 5-13 e40
e	letter<type>type	346 4-75 530
e	letter<type>unit	4-13 513
e	letter<unit	0-11 4-12 7-22 816 e28
e	letter<unit>digits	811 e-11
e	letter<unit>word	0-11 4-8 7-27 e47
e	letter<word	449 5-14 8-11 b-8
e	letter<word>^	419 5-14 8-11 a-52 e58
e	letter<word>digits	421 a34 b-8 e-35
e	letter<word>state	a15 e-8
e	letter<word>type	433 a-15 e-18
e	letter<word>word	4-16 a18
e	letter>^	430 98 d-8 e-21
e	letter>cross	0-15 1-22 49 7-8 8-35 e85
e	letter>digits	1-8 360 4-24 6-8 b-10 e-12
e	letter>direction	0-19 157 3-13 4-56 5-8 824 e14
e	letter>in:box	833 9-24 e-9
e	letter>in:firm	118 4-10 e-8
e	letter>in:mail	1-8 48
e	letter>in:road	2-8 3-21 441
e	letter>in:saint	026 1-10 4-16
e	letter>in:saints	e17
e	letter>in:type	029 4-19 e-11
e	letter>letter	8-31 a39 e-15
e	letter>type	033 1-38 462 7-8 a-21 e-15
e	letter>unit	4-37 551 8-27 e24
e	letter>word	0-33 151 2-8 4-13 5-38 6-8 884 928 a-36 e-28
e	mixed	49 6-15 852 a-23 e-15
e	mixed ,_,	4-8 829 a-15
e	mixed _	429 6-15 812 e-15
e	mixed _$	4-12 812
e	ordinal	023 3-23 446 5-18 79 823 9-8 a-8 e-37
e	ordinal ,_	4-48 7-50 8114 e-16
e	ordinal >town-	023 3-23 415 5-18 79 854 9-8 a-8 e-37
e	ordinal >townB1	48 8-8
e	ordinal >townB2	424 8-24
e	ordinal _	046 2-15 3-45 423 5-21 768 89 9-16 a-16 e-33
e	ordinal _$	427 8-16 e-11
e	ordinal _,	490 5-16 8-61 e-13
e	ordinal ahead0	0-27 450 5-18 79 844 9-8 a-8 e-42
e	ordinal ahead1	3-15 445 8-21
e	ordinal ahead2	056 3-8 4-48
e	ordinal box	7-10 818 e-8
e	ordinal number-	3-8 434 7-9 8-16 e10
e	ordinal number1	428 7-11 e-8
e	ordinal number2	431 5-18 9-8
e	ordinal number3	4-63 751 812
e	ordinal number4	3-8 4-18 7-20 841 a-8 e13
e	ordinal numberx	026 434 8-16 e-44
e	ordinal state1	5-10 7-8 827 a-8
e	ordinal state2	429 8-21
e	ordinal state3	5-8 713
e	ordinal state4	026 3-23 422 79 817 9-8 e-37
e	ordinal<cross	4-16 e-18 f34
e	ordinal<cross>word	4-16 e-18 f34
e	ordinal<digits	0-8 815
e	ordinal<digits>digits	0-8 88
e	ordinal<direction	2-10 a21
e	ordinal<direction>word	2-10 a21
e	ordinal<letter	4-14 820
e	ordinal<letter>word	4-14 820
e	ordinal<type	3-30 4-11 527 655 7-26 8-13
e	ordinal<type>^	4-18 539 e-21
e	ordinal<type>cross	4-38 538
e	ordinal<type>digits	526 7-18
e	ordinal<type>direction	3-15 4-52 574 8-8
e	ordinal<type>in:post	4-14 514
e	ordinal<type>ordinal	58 7-8
e	ordinal<type>type	4140 5-136
e	ordinal<type>unit	3-16 e25
e	ordinal<type>word	4-15 5-54 667
e	ordinal<unit	5-8 761 842 9-16 a-27 b-16 e-29
e	ordinal<unit>^	811 b-8 e-8
e	ordinal<unit>digits	7-57 879 b-8 e-8
e	ordinal<unit>in:box	711 9-8
e	ordinal<unit>letter	715 9-8
e	ordinal<unit>type	712
e	ordinal<unit>word	5-8 763 8-34 a-14
e	ordinal<word	4-11 a11
e	ordinal<word>type	4-8 a8
e	ordinal>State	48 8-8
e	ordinal>^	414 8-8
e	ordinal>cross	043 4-16 8-8 e-18
e	ordinal>digits	416 7-16
e	ordinal>direction	48 8-8
e	ordinal>in:firm	e13
e	ordinal>in:pretype	48 8-8
e	ordinal>type	0-24 3-23 463 8-21
e	ordinal>unit	4-83 5-10 736 8104 9-8 a-8 e-31
e	ordinal>word	437 5-8 8-21
e	piece0 12a	045 422 5-25 6-15 7-13 842 910 a-15 b-8 e-29 f-8
e	piece0 State	2-15 317 442 5-8 9-21 a10 c-8 e-12
e	piece0 a12	022 3-14 842 a-16 b-8 e-18
e	piece0 cardinal	037 1-15 4-20 7-8 e16
e	piece0 country	0-8 312 9-8 d16 e-8
e	piece0 cross	0-29 3-16 4-33 5-16 8-8 e9 f105
e	piece0 digits	1-8 3-23 416 5-10 6-21 7-13 836 921 a-42 b-16 c-18 e91 f-12
e	piece0 direction	0-42 232 3-21 4-35 5-25 6133 7-21 837 a8 b-9 e-55 g-8
e	piece0 fraction	144 4-24 e-8
e	piece0 grid	024 4-8 8-8 e-8
e	piece0 in:article	4-11 7-8 b-15 e52
e	piece0 in:box	0-8 716 8-21 960 b-8 e-26
e	piece0 in:building	0-19 530 7-11 9-8 e11
e	piece0 in:careof	0-23 4-21 8-8 9-16 d-8 e83
e	piece0 in:carrier	3-8 5-8 7-14 949 e-12
e	piece0 in:city	38 4-8 a36 b-21 e-8
e	piece0 in:firm	0-15 3-8 465 5-8 8-15 9-8 a12 b-8 d-15 e8 f-8
e	piece0 in:mail	5-12 8-8 920 a-8 e17
e	piece0 in:post	0-8 3-8 4-8 7-8 8-20 967 e-21
e	piece0 in:pretype	2-21 354 423 9-24 e-38
e	piece0 in:road	0-8 311 478 5-16 6-8 7-16 9-22 a-14 b-8
e	piece0 in:saint	0-8 2-14 3-16 425 727 8-15 a19 e-16
e	piece0 in:saints	0-22 3-8 419 8-20 a26 b-8 e23
e	piece0 in:title	1-8 326 492 5-14 8-28 e-46
e	piece0 in:type	0-8 1-8 2-8 425 558 7-8 a-14 e-34
e	piece0 letter	014 126 2-20 330 4-24 6-8 891 9-18 a-64 b-10 d-8
e	piece0 ordinal	023 3-8 448 5-18 734 8-19 9-8 a-8 e-37
e	piece0 state	4-34 545 6-17 8-27 9-15 b51 c-8 e14
e	piece0 type	0-48 3-16 427 579 7-31 8-34 9-14 a56 b-24 c15 d-8 e-35 f-11 g30
e	piece0 unit	0-12 2-8 3-34 4-21 5-13 633 718 820 925 a-12 b-23 e33 f-8
e	piece0 word	0-13 1-8 211 487 561 6-9 7-68 812 b-101 d-66 e103 f-12
e	piece1 12a	4-13 836 a-15
e	piece1 State	8-8 a22
e	piece1 a12	4-9 5-9 829
e	piece1 cardinal	013 f-8
e	piece1 digits	066 4-57 5-8 7-8 888 9-34 a-15 c10 d-8 e-35
e	piece1 direction	246 3-8 4-19 6-35 7-15 9-15 b56
e	piece1 in:article	8-8 b20 e-12
e	piece1 in:box	7-8 927
e	piece1 in:building	722 8-8 a11 e-20
e	piece1 in:city	9-8 a8
e	piece1 in:firm	4-26 b-10 e38
e	piece1 in:mail	736 8-15 9-12 e-9
e	piece1 in:post	412 814 9-16
e	piece1 in:pretype	a15 f-8
e	piece1 in:road	38 4-8
e	piece1 in:saint	718 a25 b-29 e-15
e	piece1 in:title	4-37 6-8 e45
e	piece1 in:type	4-20 a16
e	piece1 letter	6-8 7-8 8-14 916 a35 e-15
e	piece1 ordinal	3-15 7-25 834 e8
e	piece1 state	1-8 410 522 6-8 8-12 9-14 a32 b-47 e18
e	piece1 type	4-22 7-14 8-12 a55
e	piece1 unit	4-25 5-16 6-17 752 827 9-39 a-12 b26
e	piece1 word	2-8 3-12 4-56 5-26 773 8-10 a40 b20 c-15
e	piece2 State	4-8 a-26 b46
e	piece2 a12	814
e	piece2 cross	8-12 e27 f-8
e	piece2 digits	054 414 b-8 c21 e-66
e	piece2 direction	214 4-21 8-31 a-31 e63
e	piece2 in:article	421 8-12 a-8 b15 e-16
e	piece2 in:city	a8 b-8
e	piece2 in:firm	410 c-8
e	piece2 in:saint	8-8 b18 d-8
e	piece2 in:saints	8-8 a8
e	piece2 letter	7-8 8-30 e38
e	piece2 ordinal	88 e-8
e	piece2 state	b13
e	piece2 type	312 446 5-43 715 a-85 b44 e26
e	piece2 unit	4-8 727 a8 e-30
e	piece2 word	2-8 7-17 8-16 b60 d-14
e	piece3 State	a11 e-8
e	piece3 country	8-8 b-8 c-8 d23
e	piece3 digits	8-12 c32 e-15
e	piece3 direction	611 a35 b-27 e-19
e	piece3 in:article	818 a-18 b8 e-8
e	piece3 in:firm	4-8 e8
e	piece3 in:saint	a-24 b24
e	piece3 state	4-8 b22
e	piece3 word	4-24 79 a18 b29 d67 e-91
e	range	022 4-34 6-8 8-50 9-71 e147
e	range _	022 4-31 6-8 9-47 e77
e	range _$	8-41 9-16 e57
e	range _,	9-8 e13
e	state	0-12 1-9 268 4-82 5-39 631 8-74 9-30 a-117 b317 c16 e-66
e	state ,_	269 3-8 4-8 5-8 8-39 9-14 a-44 b59
e	state ,_$	4-24 5-50 6-40 7-8 9-15 a-15 b172 e-21
e	state ,_,	611 a10 b-15
e	state >town-	1-8 4-32 580 6-25 8-30 9-22 a35 c-8 e18
e	state >townB2	5-13 8-13 9-8 b40
e	state _	0-17 1-17 335 650 78 8-43 9-31 a-22 b101 e-51 g-9
e	state _$	4-51 5-50 6-21 8-25 a40 b87 c8 e16
e	state _,	3-15 4-26 5131 611 a-58 b-47
e	state ahead0	3-8 4-19 528 6-21 8-30 9-14 a11 b30 c-8 e31
e	state ahead1	0-12 1-8 312 546 8-13 9-8 a40 b-45 e-8
e	state ahead2	4-14 9-8 a-23 b53
e	state box	4-15 9-22 b45 e-14
e	state number-	312 555 8-11 a-43 b-66 e63
e	state number1	1-8 3-17 4-50 586 714 b-17
e	state number2	348 4-44 5-18 a16
e	state number3	3-8 413 5-17 9-8 b48 c-8 e-8
e	state number4	3-32 444 5-33 6-15 7-15 8-32 9-15 a63 b83 e-49
e	state numberx	0-12 412 e12
e	state state1	527 8-16 a-35 b-10 e27
e	state state2	4-15 a35 b-20
e	state state3	5-13 714 8-13 9-22 a10 b35
e	state state4	1-8 4-16 553 6-21 7-16 8-14 9-8 a19 b34 c-8 e-10
e	state1	0-21 249 3-28 430 7-59 823 9-38 a119 b-21 d-14 e-36 g8
e	state2	013 1-8 2-21 3-79 5-16 735 8-11 9-11 a75 b172 c-15 d-15 e-115 g-8
e	state3	1-36 2-24 3-10 4-42 520 611 745 865 9-32 a25 b-14 c-30 d-8 e35 f-11
e	state4	014 128 2-11 353 464 5-18 6-16 8-37 964 a-149 b-111 c46 d13 e22 f27 g17
e	state<digits	08 8-8 c22 e-15
e	state<digits>^	8-15 c15
e	state<digits>word	08 814 e-15
e	state<direction	4-8 6-9 a24
e	state<direction>in:saint	4-8 6-9 a24
e	state<in:article	4-8 a8
e	state<in:article>type	4-8 a8
e	state<letter	014 4-14
e	state<letter>type	014 4-14
e	state<state	4-8 a-12 b20
e	state<state>^	4-8 a-12 b20
e	state<type	3-57 499 5-21 9-22 a13
e	state<type>12a	333 5-25 9-8
e	state<type>digits	3-82 4-58 5147
e	state<type>direction	3-8 4114 5-107
e	state<type>type	9-8 a13
e	state<type>word	442 5-36
e	state<unit	7-15 e15
e	state<unit>in:mail	7-15 e15
e	state<word	452 a-33 b-18 d63 e-54
e	state<word>^	413 a-13
e	state<word>in:pretype	417 a-17
e	state<word>in:type	4-14 a16
e	state<word>state	a13
e	state<word>unit	424 a-8 e-15
e	state<word>word	419 a-29 b-8 d63 e-39
e	state>^	4-31 5-33 6-15 9-8 a38 b60 c-8
e	state>cross	514 b-8
e	state>digits	8-12 a-25 b18 e27
e	state>direction	4-8 7-8 b22
e	state>in:article	a46 b-46
e	state>state	535 a-10 b-21
e	state>type	312 4-28 552 9-8 a-23 b17 e-13
e	state>unit	b-16 e23
e	state>word	0-12 1-8 3-8 442 514 8-13 9-8 b13 e-23
e	town-	013 1-16 2-39 720 855 a-80 b-18 e24 f16 g17
e	town- 12a	047 410 5-25 6-15 7-13 878 a-30 b-14 e-29 f-8
e	town- State	323 4-11 5-8 8-13 9-21 b48 c-8
e	town- a12	025 3-14 4-14 5-9 885 a-23 b-8 e-32
e	town- cardinal	050 1-15 4-20 7-8 e11 f-8
e	town- country	0-8 312 8-12 9-8 b-8 c-8 d43 e-8
e	town- cross	0-29 3-16 4-33 5-16 8-20 e36 f97
e	town- digits	0119 1-8 3-23 4-27 5-24 6-21 7-21 8111 9-19 a-64 b-24 c45 d-8 e-25 f-12
e	town- direction	0-47 292 3-29 4-62 5-25 6122 7-36 9-11 a-28 b39 e-10 g-8
e	town- fraction	144 4-24 e-8
e	town- grid	024 4-8 8-8 e-8
e	town- in:article	49 7-8 a-33 b28 e17
e	town- in:box	0-8 5-11 78 8-21 986 b-8 e-34
e	town- in:building	0-19 524 711 8-9 9-8 a17 e-9
e	town- in:careof	0-25 4-21 8-8 9-16 d-8 e85
e	town- in:carrier	3-8 5-8 7-14 949 e-12
e	town- in:city	38 4-8 a44 b-29 e-8
e	town- in:firm	0-15 428 5-8 8-15 9-8 b-17 c-8 d-15 e65 f-8
e	town- in:mail	5-12 743 8-23 98 a-8 e8
e	town- in:post	0-8 3-8 7-8 951 e-24
e	town- in:pretype	2-21 357 4-15 9-24 a58 e-38 f-8
e	town- in:road	0-8 319 470 5-16 6-8 7-16 9-22 a-10 b-12
e	town- in:saint	0-8 2-14 3-16 441 745 8-15 a28 b-40 e-16
e	town- in:saints	0-22 3-8 4-8 8-28 a56 e23
e	town- in:title	1-8 326 455 5-14 6-15 8-28
e	town- in:type	0-8 1-8 2-8 561 7-8 e-34
e	town- letter	014 119 2-20 330 4-24 6-16 7-19 847 a-29 b-10 d-8 e22
e	town- ordinal	023 3-23 446 5-18 79 823 9-8 a-8 e-37
e	town- since1	0-9 1-8 3-32 49 515 633 831 9-20 a14 b-14 d-36 f8
e	town- since2	09 1-13 2-43 333 4-11 5-56 653 933 a-40 b34 c-22 d8 e-15 f34
e	town- since3	013 547 6-83 725 818 a-54 b-39 c19 d25 e38 f-25 g21
e	town- state	1-8 4-32 567 6-25 8-43 9-30 a29 b39 c-8 e18
e	town- type	0-48 38 413 581 7-29 8-53 9-15 a-14 c9 d-8 e30 f-11 g30
e	town- unit	0-9 2-8 3-26 4-61 5-29 616 797 850 9-14 a-16 f-8
e	town- word	0-15 1-8 2-52 39 488 6-15 8-22 919 a-34 b8 c-15 e39 f-12
e	town->-	013 1-16 2-39 720 855 a-80 b-18 e24 f16 g17
e	townB1	243 3-31 528 9-15 a14 b-10
e	townB1 State	2-15 445 a21 b-10 e-27
e	townB1 since1	4-9 558 a-52 b-15 e17
e	townB1 since2	5-11 a-14 b-16 e35
e	townB1 since3	243 3-31 5-19 9-15 a80 b20 e-54
e	townB1 word	258 3-25 4-51 528 9-15 e25
e	townB1>$	4-50 5-17 a71
e	townB1>,	4-58 59 a52
e	townB1>-	243 3-31 444 9-15 a-35 b-8 e22
e	townB1>R	457 541 a-74 e-26
e	townB2	2-10 3-23 5-42 8-8 a81 b63 d-8 e-49
e	townB2 direction	4-13 a38 b-19
e	townB2 in:firm	3-8 412 a8 e-12
e	townB2 in:pretype	436 a-36
e	townB2 in:saint	4-16 8-8 a-11 b57 d-8 e-15
e	townB2 since1	4-48 5-11 a33 b33
e	townB2 since2	4-16 a8 b21
e	townB2 since3	2-10 3-23 466 5-24 8-8 a40 b9 d-8 e-43
e	townB2 type	3-15 426 5-42 b33 e-8
e	townB2 word	2-10 4-43 a76 b-8 e-15
e	townB2>$	3-15 433 a-59 b48
e	townB2>,	4-15 6-11 a63 b-30
e	townB2>-	2-10 3-8 435 5-16 640 b-11 d-8 e-27
e	townB2>R	4-51 5-26 6-35 8-8 a72 b56 e-8
e	townI2	3-8 457 5-11 9-8 a53 b-10 e-67
e	townI2 in:city	9-8 a8
e	townI2 in:saints	427 a-22
e	townI2 since1	3-8 458 a-44
e	townI2 since2	4-8 5-8 a74 b-45 e-13
e	townI2 since3	9-8 a23 b42 e-54
e	townI2 type	413 5-8 a35 b-12 e-28
e	townI2 unit	3-8 48
e	townI2 word	49 a33 e-39
e	townI2>$	421 a-31 b28
e	townI2>,	4-8 a56 b-35 e-13
e	townI2>-	3-8 445 a10 b-8 e-38
e	townI2>R	5-8 9-8 a19 e-8
e	type	0-22 215 3-12 4-8 5204 624 714 8-20 9-11 a-110 b27 c9 e-86 g-23
e	type ,_	3-16 5-70 738 8-15 98 a64 b22 e-31
e	type ,_$	a-21 b21
e	type >town-	0-48 336 4-28 544 69 7-27 8-53 a94 c9 d-8 e-53 g33
e	type >townB1	454 5-18 a-51 e24
e	type >townB2	3-29 546 9-8 a-22 e31
e	type >townI2	3-15 426 5-42 b33 e-8
e	type _	0-54 223 368 584 633 7-19 8-23 9-21 a-53 b46 d-8 e-64 f-11
e	type _$	0-16 3-55 441 560 9-13 a-53 b30 c19 e-13
e	type _,	3-16 5161 6-8 7-34 8-35 a-20 b-68 e16
e	type ahead0	0-14 229 397 4-71 529 612 7-29 8-53 9-57 b32 c9 d-8 e42
e	type ahead1	0-11 2-21 3-44 453 5-55 6-12 962 a75 b-8 e-47 g10
e	type ahead2	0-23 3-60 470 557 9-20 a-44 g26
e	type box	2-8 3-124 4-70 5-18 6-11 7-14 9234 a87 e-71
e	type number-	0-24 324 4-57 5-62 811 992 a-72 b70 e28
e	type number1	0-8 214 357 425 5-94 d-8 e37 g-8
e	type number2	0-8 337 434 554 7-16 8-14 9-27 a-21 b18 e-51
e	type number3	3-42 482 5134 612 8-15 9-49 b-30 e-77
e	type number4	3-115 4-14 5-65 6-12 8-35 a125 b-27 c16 e144
e	type numberx	0-8 332 4-19 564 9-22 b-8 e-86 g45
e	type state1	3-16 4-11 5-10 7-14 826 a28 b21 e-27 g8
e	type state2	3-19 436 5-10 6-13 7-10 8-15 9-31 a28 b43 g-8
e	type state3	4-9 535 9-34 a68 b-24
e	type state4	0-48 213 333 435 516 622 8-58 950 a-98 b-16 c9 d-8 e27 g30
e	type:ave	0-8 255 342 4-36 551 8-8 a-23 b-15 e-49 g-8
e	type:ave _	255 347 4-22 5-15 8-8 e-34 g-8
e	type:ave _$	0-8 4-14 527
e	type:ave _,	539 a-16 b-8 e-15
e	type:bch	385 4-85 5-48 9-8 a95 b-50 e21
e	type:bch _	385 4-85 5-32 9-8 a60 b-34 e24
e	type:bch _$	5-8 a19 b-8
e	type:bch _,	5-8 a16 b-8
e	type:blvd	348 4-68 5116 a-14 e-77
e	type:blvd _	364 4-53 553 a-14 e-45
e	type:blvd _$	3-16 4-16 549 e-17
e	type:blvd _,	515 e-15
e	type:bnd	4-15 59 a19 e-13
e	type:bnd _	4-15 511
e	type:bnd _,	5-8 a20 e-12
e	type:brg	48 e-8
e	type:brg _	48 e-8
e	type:brk	5-8 a14
e	type:brk _	5-8 a14
e	type:cir _	417 5-12
e	type:cir _,	4-12 512
e	type:cmns	4-15 516
e	type:cmns _	4-12 538 e-27
e	type:cmns _,	5-23 e26
e	type:crk	4-87 565 a26
e	type:crk _	4-87 565 a26
e	type:cswy	529 9-8 e-14
e	type:cswy _$	529 9-8 e-14
e	type:ct	4-16 5-26 a-35 b48 c25
e	type:ct _	4-8 516 b17 e-21
e	type:ct _$	4-8 5-57 a-24 b24 c25 e39
e	type:ct _,	515 e-15
e	type:ctr	4-72 5-12 a-53 e142
e	type:ctr _	419 527 e-43
e	type:ctr _$	4-77 5-43 a-39 e160
e	type:ctr _,	4-13 a-16 e25
e	type:cv	3-26 542 d-8 e-8
e	type:cv _	3-26 429 d-8
e	type:cv _$	4-29 545 e-16
e	type:cv _,	5-8 e8
e	type:dl	5-20 a49 e-29
e	type:dl _	5-20 a49 e-29
e	type:dr	0-14 2-14 3-41 473 5131 a-12 b-8 e-88 g-15
e	type:dr _	0-14 2-14 3-41 473 546 e-27 g-15
e	type:dr _$	550 b-8 e-35
e	type:dr _,	534 a-8 e-26
e	type:dv	416 5-16
e	type:dv _,	416 5-16
e	type:est	4-10 5-14 a-9 e35
e	type:est _	4-10 5-14 a-9 e35
e	type:expy	429 5-29
e	type:expy _	429 5-29
e	type:ext	473 5-20 6-16 7-14 a-23
e	type:ext _	473 5-20 6-16 7-14 a-23
e	type:fld	433 5-44 e13
e	type:fld _$	427 5-19
e	type:fld _,	5-25 e25
e	type:fls	4-8 a18 b-8
e	type:fls _	4-8 a8
e	type:fls _,	a11 b-8
e	type:flt	719 e-11 g-8
e	type:flt _	719 e-11 g-8
e	type:flts	5-24 a-29 e53
e	type:flts _,	5-24 a-29 e53
e	type:frk	4-41 9-12 e61 g-8
e	type:frk _	4-41 9-12 e61 g-8
e	type:frks	4-8 a8
e	type:frks _,	4-8 a8
e	type:frst	432 5-46 a32 e-18
e	type:frst _	432 5-21 e-10
e	type:frst _,	5-24 a32
e	type:ft	4-16 8-8 a39 e-8
e	type:ft ,_	a8 e-8
e	type:ft _	4-16 8-8 a31
e	type:fwy	3-8 526 e-12
e	type:fwy _	3-8 514
e	type:fwy _$	512 e-12
e	type:gdn	437 5-11 9-8 e-16
e	type:gdn _	437 5-11 9-8 e-16
e	type:gdns	4-8 5-19 a-8 e35
e	type:gdns _	a8 e-8
e	type:gdns _,	4-8 5-19 a-16 e43
e	type:gln _	4-35 535
e	type:gln _$	430 5-28
e	type:grn	464 5-42 e-13
e	type:grn _	464 5-42 e-13
e	type:grv	4141 5-100 a-10 e-31
e	type:grv _	467 5-42 e-18
e	type:grv _$	453 5-37 e-12
e	type:grv _,	421 5-21
e	type:hbr	5-11 e11
e	type:hbr _,	5-11 e11
e	type:hl	474 5-74 a19 e-19
e	type:hl _	428 5-30 a19 e-17
e	type:hl _$	458 5-58
e	type:hl _,	4-12 514
e	type:hls	429 5-9 e-26
e	type:hls _	421 a-14
e	type:hls _$	48 e-8
e	type:hls _,	a20 e-19
e	type:holw	4113 5-113
e	type:holw _	4113 5-113
e	type:hts	4-17 59 a18 e-10
e	type:hts _$	4-17 a29
e	type:hts _,	514 a-11
e	type:hwy	2-8 317 462 5-35 8-11 929 a-10 e-33
e	type:hwy _	2-8 317 473 5-45 8-11 929 a-10 e-33
e	type:hwy _$	4-10 510
e	type:is	454 5-52 a-50 b65 e-10
e	type:is _	417 5-17 a-48 b65 e-10
e	type:is _$	438 5-36
e	type:isle	410 5-32 a50 e-27
e	type:isle _	410 5-32 a50 e-27
e	type:jct	0-8 3-16 4-58 9-8 a-8 e-24 g121
e	type:jct _	0-8 3-16 4-58 9-8 a-8 e-24 g121
e	type:knl	4-17 517
e	type:knl _,	4-17 517
e	type:ky	a-33 b33
e	type:ky ,_$	a-8 b8
e	type:ky _	a-25 b25
e	type:land	4-12 a18
e	type:land _	4-12 a18
e	type:lck	926 e-16
e	type:lck _	926 e-16
e	type:lk	0-8 3-23 443 5-27 a53 e-30
e	type:lk ,_	5-8 a8
e	type:lk _	0-8 3-23 430 5-14 a40 e-18
e	type:lk _$	a13 e-13
e	type:lk _,	413 a-8
e	type:ln	3-26 4-28 579 826 b14 e-48
e	type:ln _	3-26 4-20 536 833 a10 e-26
e	type:ln _$	530 a-17 b12 e-16
e	type:ln _,	513
e	type:lndg	4-32 541 e-10
e	type:lndg _	4-15 524 e-10
e	type:lndg _$	4-17 517
e	type:loop	4-19 519
e	type:loop _	313 4-10
e	type:loop _$	3-13 4-9 522
e	type:mall	4-35 528 9-8 b-8 e29
e	type:mall _	4-24 539 9-8
e	type:mall _$	4-10 b-8 e19
e	type:mall _,	5-10 e16
e	type:mdw	4-26 a-12 e54
e	type:mdw _	4-26 a-12 e54
e	type:ml	470 5-45 a10 e-35
e	type:ml _	433 5-14 e-18
e	type:ml _$	437 5-15 e-16
e	type:ml _,	5-16 a16
e	type:mnr	545 e-33
e	type:mnr _	512
e	type:mnr _$	58 e-8
e	type:mnr _,	525 e-25
e	type:mt	5-15 7-8 a-39 b62
e	type:mt ,_	5-15 7-8 b22
e	type:mt _	a-40 b40
e	type:mtn	436 5-13 a-8 e-15
e	type:mtn _	436 5-13 a-8 e-15
e	type:orch	3-19 4-13 534
e	type:orch _	3-19 421
e	type:orch _,	4-34 534
e	type:park	411 511 a41 b-16 e-48
e	type:park _	4-25 557 a-76 e44
e	type:park _$	427 5-53 a90 b-16 e-48
e	type:park _,	49 58 a26 e-44
e	type:pass	4-23 528
e	type:pass _	4-23 523
e	type:path	4-33 542 b-8
e	type:path _$	4-19 519
e	type:path _,	4-14 524 b-8
e	type:pike	4-8 525 e-17
e	type:pike _	4-8 522 e-14
e	type:pkwy	536 e-28
e	type:pkwy _	413 5-8
e	type:pkwy _$	533 e-28
e	type:pkwy _,	4-11 511
e	type:pl	3-13 4-68 5-122 7-20 8-12 9-8 b-24 e281
e	type:pl _	3-13 4-38 523 7-13 9-8 b-24 e85
e	type:pl _$	4-21 5-96 e124
e	type:pl _,	4-8 5-49 7-8 e72
e	type:plz	3-32 4-28 542 e25
e	type:plz _	3-32 555 e-23
e	type:plz _$	516 e-14
e	type:plz _,	4-33 5-28 e62
e	type:pne	3-24 431
e	type:pne _	3-24 431
e	type:pr	a-8 b8
e	type:pr ,_	a-8 b8
e	type:prt	3-8 48
e	type:prt _	3-8 48
e	type:pt	416 528 a-14 e-29
e	type:pt _	443 5-37 e-14
e	type:pt _$	4-13 539 a-17 e-10
e	type:pt _,	4-15 525
e	type:rd	377 419 555 9-24 a-16 b-14 e-97
e	type:rd _	368 531 9-24 a-16 b-14 e-42
e	type:rd _$	38 423 5-25
e	type:rd _,	549 e-48
e	type:rdg	4-102 5131 a-10 e-19
e	type:rdg _	4-100 5118 e-13
e	type:rdg _$	4-8 513
e	type:riv	3-17 470 5-24 e-28
e	type:riv _	3-17 453 5-8 e-28
e	type:riv _,	417 5-17
e	type:row	4-50 550
e	type:row _	4-39 539
e	type:row _$	4-11 511
e	type:rte	2-8 4-53 5-27 7-15 974 a-8 e39
e	type:rte ,_	98 e-8
e	type:rte _	2-8 4-53 5-19 7-15 967 a-8 e47
e	type:rte _$	38 5-8
e	type:rue	371 4-53 a-13
e	type:rue _	371 4-53 a-13
e	type:run	3-8 4-29 558 a68 b-57 e-30
e	type:run _	3-8 514 a68 b-57 e-18
e	type:run _$	4-30 538 e-8
e	type:shr	3-8 453 5-30
e	type:shr _	3-8 453 5-30
e	type:shrs	5-8 a8
e	type:shrs _,	5-8 a8
e	type:smt	465 5-60
e	type:smt _	437 5-37
e	type:smt _,	428 5-22
e	type:spg	455 5-50
e	type:spg _	424 5-19
e	type:spg _,	431 5-31
e	type:sq	4-24 542 7-11
e	type:sq _	4-36 e29
e	type:sq _$	4-11 552 e-41
e	type:sq _,	423 5-17 7-11 e17
e	type:st	2-11 3-101 4-42 561 640 764 9-8 a20 b16 e-31
e	type:st ,_	3-8 5-24 723 a27 e-8
e	type:st _	2-11 3-81 4-17 5-31 640 741 9-8 a15 b34 e19
e	type:st _$	4-19 546 e-16
e	type:st _,	3-8 570 a-15 b-15 e-26
e	type:sta	a-30 b-21 e62
e	type:sta _	a-16 b-21 e48
e	type:sta _$	a-15 e15
e	type:sts	4-50 556
e	type:sts _	4-21 521
e	type:sts _$	4-29 536
e	type:ter	4-15 555 7-8 e-25
e	type:ter _	4-15 530 7-8
e	type:ter _$	511 e-11
e	type:ter _,	514 e-14
e	type:trce	4-11 511
e	type:trce _	4-11 511
e	type:trl	527 e-22
e	type:trl _	527 e-22
e	type:un	3-8 5-19 a-15 e55 g-8
e	type:un _	3-8 5-19 a-15 e55 g-8
e	type:via	385 4-74 e-11
e	type:via _	385 4-74 e-11
e	type:vlg	462 5-83 e29
e	type:vlg _	444 5-37 e-8
e	type:vlg _$	411 5-17 e15
e	type:vlg _,	5-29 e22
e	type:vly	436 5-39 9-8 a-10 e36 g-15
e	type:vly _	436 5-39 9-8 a-10 e36 g-15
e	type:vw	536 9-8 a-29 e36 g-21
e	type:vw _	536 9-8 a-29 e36 g-21
e	type:walk	4-61 581 e-13
e	type:walk _	4-24 524
e	type:walk _,	4-36 549
e	type:way	450 5-16 a-13 b16 e-27
e	type:way _	456 5-41 a-13 b8 e-8
e	type:way _$	3-8 511 b8
e	type:way _,	514 e-14
e	type:wls	3-27 427 5-26 7-8 e41
e	type:wls _	3-27 5-20 e41
e	type:wls _,	414 7-8
e	type:xing	49 513 e-15
e	type:xing _	416 5-16
e	type:xing _$	519
e	type:xing _,	511 e-9
e	type<12a	467 6-15 829 a-30 e-35 f-8
e	type<12a>^	431 8-19 9-12
e	type<12a>in:box	914 e-14
e	type<12a>ordinal	421 9-8 f-8
e	type<12a>type	433 6-15 e-15
e	type<12a>word	4-18 848 a-30
e	type<State	8-13 a17 e-8
e	type<State>digits	8-13 b13
e	type<State>word	a11 e-8
e	type<a12	5-8 824 a-8
e	type<a12>type	4-8 88
e	type<a12>word	5-8 816 a-8
e	type<cardinal	08 f-8
e	type<cardinal>ordinal	08 f-8
e	type<cross	441 8-8 e-92 f59
e	type<cross>direction	425 e-27
e	type<cross>in:firm	e-14 f14
e	type<cross>ordinal	4-8 8-8 f16
e	type<cross>type	4-8 e-15 f23
e	type<cross>word	432 e-28
e	type<digits	4-42 528 6-8 834 9-60 a-30 b-8 c31 e62
e	type<digits>12a	0-19 819
e	type<digits>State	411 8-11
e	type<digits>^	0-12 4-24 887 9-27 a-8 c14 e-30
e	type<digits>cross	0-8 437 5-15 8-8
e	type<digits>digits	0-8 4-10 8-10 e31
e	type<digits>direction	053 5-8 6-8 8-8 9-8 e-13
e	type<digits>in:box	932 e-24
e	type<digits>in:carrier	4-15 8-8 923
e	type<digits>in:firm	0-20 4-11 e36
e	type<digits>in:type	014 4-8
e	type<digits>letter	4-27 827
e	type<digits>ordinal	09 8-11
e	type<digits>state	4-13 823 a-10
e	type<digits>type	811 9-21 e15
e	type<digits>unit	4-34 565 8-21
e	type<digits>word	0-9 457 5-9 8-45 9-49 b-8 c18 e53
e	type<direction	3-14 422 6123 7-23 8-85 9-15 a-57 b-11 e64
e	type<direction>12a	623 8-8 a-8 e-8
e	type<direction>^	617 8-11 b-39 e46
e	type<direction>a12	242 4-11 6-22
e	type<direction>digits	29 610 7-8 8-24 9-8 e28
e	type<direction>direction	2-11 421
e	type<direction>in:box	613 8-13
e	type<direction>in:building	6-19 846 e-21
e	type<direction>in:careof	2-13 613
e	type<direction>in:pretype	233 6-51 a30
e	type<direction>in:saint	613 a-8
e	type<direction>ordinal	2-14 3-8 622
e	type<direction>type	2-27 4-19 626 8-8 a-25 e53
e	type<direction>unit	257 416 7-8 8-52 a-16 b-8 e13
e	type<direction>word	2-77 430 674 a-12 b35 e-38
e	type<in:article	413 8-8 b-8 e12
e	type<in:article>in:article	442 e-42
e	type<in:article>word	4-29 8-8 b-8 e54
e	type<in:box	4-22 713 8-8 920 e8
e	type<in:box>digits	714 9-8
e	type<in:box>direction	4-22 922
e	type<in:box>unit	8-8 926
e	type<in:box>word	9-25 e25
e	type<in:careof	8-8 9-8 e16
e	type<in:careof>in:box	8-8 9-8 e16
e	type<in:firm	a31 e-19 f-8
e	type<in:firm>type	a31 e-19 f-8
e	type<in:mail	710 9-14 a-8 e11
e	type<in:mail>digits	710 9-8
e	type<in:mail>in:mail	78 a-8
e	type<in:mail>unit	7-8 e13
e	type<in:post	e11
e	type<in:post>cross	48 9-8
e	type<in:post>direction	4-14 821
e	type<in:post>in:mail	412
e	type<in:post>in:post	4-11 8-8 919
e	type<in:post>word	8-11 e11
e	type<in:pretype	4-8 a24 f-8
e	type<in:pretype>word	4-8 a24 f-8
e	type<in:road	a8 b-8
e	type<in:road>state	a8 b-8
e	type<in:saint	726 8-8 b-11
e	type<in:saint>digits	733 a-25
e	type<in:saint>word	8-8 a30
e	type<in:saints	8-22 a37 b-8
e	type<in:saints>^	410 8-8
e	type<in:saints>digits	8-14 a17
e	type<in:saints>direction	4-13 a13
e	type<in:title	6-15 8-16 e35
e	type<in:title>^	6-15 8-16 e35
e	type<in:type	4-103 5103
e	type<in:type>direction	4-8 58
e	type<in:type>type	4-88 588
e	type<letter	1-8 433 6-8 814 b-10 d-8
e	type<letter>^	423 8-8 d-8
e	type<letter>cross	4-9 e16
e	type<letter>digits	6-8 820 b-10
e	type<letter>in:mail	1-8 48
e	type<letter>word	88 e-8
e	type<ordinal	4-16 825 a-8
e	type<ordinal>unit	4-16 825 a-8
e	type<state	413 6-21 8-8 b15 e-13
e	type<state>^	6-15 a-26 b48
e	type<state>cross	514 b-8
e	type<state>digits	8-8 b21 e-13
e	type<state>in:article	a46 b-46
e	type<state>word	413 a-13
e	type<type	424 5-51 6-37 735 9-26 a9 b51 c-20 e23
e	type<type>State	a-23 e33
e	type<type>^	534 a-18 b27 c-20 e-16
e	type<type>cross	3-8 4-16 523
e	type<type>digits	3-62 4-34 5-22 754 9-26 a19 e82
e	type<type>direction	38 4-57 549 a16 e-16
e	type<type>in:article	312 4-8
e	type<type>in:box	4-8 5-13 e28
e	type<type>in:firm	510
e	type<type>in:saint	419 e-13
e	type<type>in:saints	4-15 5-22 b44
e	type<type>in:title	429 5-29
e	type<type>state	5-18 a18
e	type<type>type	449 5-9 a27 e-67
e	type<type>unit	358 443 5-114 6-23 7-19 9-14 b-8 e76
e	type<type>word	3-10 426 570 6-14 926 a-19 e-79
e	type<unit	0-12 3-8 431 521 634 7-30 849 9-25 a-41 b18 e-37
e	type<unit>12a	6-8 720 99 e-16
e	type<unit>^	7-27 821 b8
e	type<unit>a12	6-10 711
e	type<unit>digits	0-8 465 6-32 719 821 9-26 a-8 b18 e-50
e	type<unit>direction	5-8 731 8-16
e	type<unit>in:article	78 b-8
e	type<unit>in:saint	6-8 88
e	type<unit>letter	49 729 8-12 e-26
e	type<unit>ordinal	7-14 e19
e	type<unit>type	3-8 4-14 521 631 8-40 e15
e	type<unit>unit	4-8 667 7-53 8-21 9-8 e21
e	type<unit>word	4-8 7-48 888 a-33
e	type<word	3-15 4-25 5-21 6-15 7-24 843 9111 a10 b-24 d-28
e	type<word>12a	4-8 824
e	type<word>State	433 5-12 b-8 e-17
e	type<word>^	422 5-37 848 a17 d-15 e-13
e	type<word>digits	4-20 5-9 721 8-8 a52 b-25 e-11
e	type<word>direction	412 a-16
e	type<word>in:firm	a-8 e14
e	type<word>in:saint	a9 e-8
e	type<word>in:title	3-8 415
e	type<word>letter	7-14 a19
e	type<word>state	558 a-43 b-8 e-15
e	type<word>type	4-92 986 a-36 b-9 e84
e	type<word>unit	4-17 5-29 7-12 8-21 944 b-8 e39
e	type<word>word	428 516 88 b33 d-13 e-70
e	type>12a	338 5-17 b-8 e-9
e	type>State	4-17 e20
e	type>^	0-8 3-31 424 552 9-13 a-19 b14 c9 e-28
e	type>a12	4-16 516
e	type>cardinal	5-12 e12
e	type>cross	3-22 410 585 e-65 g-8
e	type>digits	2-16 4-46 5-81 6-13 736 89 9-72 a-54 b27 e217 g-8
e	type>direction	0-16 348 4-42 575 8-8 9-38 b-8 e-12 g10
e	type>in:article	255 3-32 413 5-36
e	type>in:box	3-51 4-22 565 970 e-50
e	type>in:careof	514
e	type>in:firm	3-8 422 517 e-18
e	type>in:mail	522 e-14
e	type>in:post	4-15 a18
e	type>in:pretype	3-8 429 5-22
e	type>in:road	5-21 a27
e	type>in:saint	522 a18 e-40
e	type>in:saints	3-15 5-83 7-10 a71 b39
e	type>in:title	419 5-58 e39
e	type>letter	357 4-8 5-36 a-10
e	type>ordinal	4-23 532 7-8 g8
e	type>state	346 4-40 5-21 a21 e-13 g8
e	type>type	3-19 4103 5-64 9-20 a-23 e15 g28
e	type>unit	3-19 417 531 6-26 7-32 8-33 99 a26 b-8 e33
e	type>word	0-14 2-25 432 562 651 7-8 8-15 950 a-49 b-25 d-8 e-51
e	type?	0-26 2-8 459 5-173 6-25 7-43 8-34 a136 d-8 e81 f-11 g53
e	type? ,_	5-23 7-8 98 a9 b30 e-16
e	type? ,_$	a-8 b8
e	type? _	0-26 2-8 312 470 5-64 6-16 7-16 8-27 a32 b15 d-8 f-11 g53
e	type? _$	544 9-13 a44 b-32 e-44
e	type? _,	4-18 5-131 6-8 7-19 a58 b-23 e148
e	type~	439 5-215 e172
e	type~ _	4-112 5-24 e132
e	type~ _$	4100 5-100
e	type~ _,	450 5-91 e40
e	unit	0-9 2-8 3-34 4-53 5-29 616 7117 850 9-14 a-16 f-8 g-8
e	unit ,_	030 4-29 6-16 790 817 b12 e-105
e	unit ,_$	7-26 813 b16
e	unit ,_,	0-11 6-16 871 e-45
e	unit >town-	0-9 2-8 3-34 4-16 5-49 6-13 728 848 9-14 e65 f-8
e	unit >townB1	4-8 764 816 e-59
e	unit >townB2	4-30 521 634 8-14 a-15
e	unit _	2-15 3-68 4-13 5-11 667 781 8-19 9-30 a38 e-9 f-16 g-8
e	unit _$	0-15 4-8 5-15 723 8-48 a-14 b-27 e105
e	unit _,	0-20 4-56 5-32 747 866 a-56 e51
e	unit ahead0	026 3-26 5-42 7112 820 9-14 e-60 f-8
e	unit ahead1	0-35 3-8 4-47 513 620 833 a-39 e74
e	unit ahead2	7-8 a19 e-9
e	unit box	0-35 4-36 790 8-83 912 e58
e	unit number-	060 3-8 475 745 8-65 910 b-8 e-87 f-8
e	unit number1	0-15 4-18 718 893 9-50 e-28
e	unit number2	0-17 3-19 467 520 7-69 8-23 9-11 b-15 e72
e	unit number3	4-88 5-21 667 754 819 9-35 a-14 b-15 e39
e	unit number4	0-14 4-97 5-29 6-42 768 973 b42
e	unit numberx	0-18 7-19 827
e	unit state1	0-18 4-26 6-8 7-47 9-12 a-10 b48 e76
e	unit state2	010 418 6-14 731 839 98 a11 b-8 e-94
e	unit state3	0-39 4-45 5-8 630 751 8-23 910 b-8 e33
e	unit state4	038 3-34 5-21 762 833 9-20 a-15 b-29 e-10 f-8
e	unit:#	065 3-18 413 6-21 7-261 8167 946 a-8 b-8 e33 f-8
e	unit:# ,_	023 7-59 864 e-29
e	unit:# _	043 3-18 413 6-21 7-201 8103 945 a-8 b-8 e62 f-8
e	unit:apt	3-8 6-8 797 8-41 9-8 e-23
e	unit:apt ,_	714 8-14
e	unit:apt _	3-8 6-8 783 8-27 9-8 e-23
e	unit:bay	3-8 534 6-12 7-23 8-19 a42 e-13
e	unit:bay _	3-8 534 6-12 7-23 8-19 a42 e-13
e	unit:bldg	5-21 730 8-51 9-15 a-14 e79
e	unit:bldg ,_	730 e-30
e	unit:bldg _	5-13 727 8-36 9-15 a-14 e58
e	unit:bldg _$	5-8 7-18 8-12 e38
e	unit:bldg _,	7-10 e13
e	unit:bsmt	7-29 829
e	unit:bsmt _,	7-29 829
e	unit:dept	4-21 6-8 728 e11
e	unit:dept _	4-21 6-8 735
e	unit:dept _$	7-8 e8
e	unit:fl	4-22 5-8 7141 8-30 9-8 a-35 b65 e-97
e	unit:fl ,_	8-8
e	unit:fl ,_$	7-8 b8
e	unit:fl _	4-22 732 842 9-8 a-27 b50 e-59
e	unit:fl _$	778 8-35 e-38
e	unit:fl _,	5-8 737 8-29
e	unit:flat	719 e-11 g-8
e	unit:flat _	719 e-11 g-8
e	unit:frnt	0-14 473 5-8 7-55 854 a-13 e-37
e	unit:frnt _	476 5-8 7-42 e-20
e	unit:frnt _$	418 7-13
e	unit:frnt _,	4-22 844 a-8 e-13
e	unit:lbby	7-45 852
e	unit:lbby _	7-45 852
e	unit:lot	4-8 733 9-15
e	unit:lot _	4-8 733 9-15
e	unit:lowr	7-59 870
e	unit:lowr ,_	7-22 828
e	unit:lowr _	7-31 837
e	unit:lvl	744 8-21 e-16
e	unit:lvl _	7-14 e21
e	unit:lvl _$	715 8-15
e	unit:lvl _,	743 e-37
e	unit:no	444 689 7-17 8-35 9-10 b-8 e-64
e	unit:no _	444 689 7-17 8-35 9-10 b-8 e-64
e	unit:ofc	0-14 7-56 938 e44
e	unit:ofc _	0-14 7-56 938 e44
e	unit:ph	0-10 7-27 839
e	unit:ph _$	7-15 815
e	unit:ph _,	0-10 7-8 818
e	unit:rear	7-32 870 a-13 e-15
e	unit:rear _	7-8 833 a-13 e-8
e	unit:rear _$	7-24 824
e	unit:rear _,	814 e-8
e	unit:rm	7124 8-42 a-20 e-55
e	unit:rm _	765 8-16 e-42
e	unit:rm _,	759 8-26 a-20 e-13
e	unit:side	7-59 e59
e	unit:side _,	7-59 e59
e	unit:spc	729 8-16 b-8
e	unit:spc _	729 8-16 b-8
e	unit:ste	0-8 4-16 790 8-65 9-24 a59 b-8 e-29
e	unit:ste ,_	0-8 747 8-40
e	unit:ste _	4-16 743 8-25 9-24 a59 b-8 e-29
e	unit:stop	714 e-14
e	unit:stop _	714 e-14
e	unit:tower	0-11 4-82 5-8 7-14 8-45 b-30 e193
e	unit:tower ,_	e12
e	unit:tower _	0-11 4-60 8-24 b-15 e108
e	unit:tower _$	4-14 7-18 b-15 e48
e	unit:tower _,	5-8 8-21 e25
e	unit:trlr	719 8-19
e	unit:trlr ,_	78 8-8
e	unit:trlr _	712 8-12
e	unit:unit	4-8 6-8 7124 8-80 9-13 e-15
e	unit:unit ,_	6-8 733 8-25
e	unit:unit _	777 8-49 9-13 e-15
e	unit:unit _$	4-8 713
e	unit:uppr	6-8 7-21 863 e-22
e	unit:uppr ,_	7-13 820
e	unit:uppr ,_,	6-8 836 e-22
e	unit:uppr _,	7-8 88
e	unit:wing	722 8-22
e	unit:wing ,_	710 8-10
e	unit:wing _	712 8-12
e	unit<12a	48 7-13 950 e-42
e	unit<12a>^	8-18 926
e	unit<12a>digits	817 e-12
e	unit<12a>direction	412 9-8
e	unit<12a>in:box	8-23 923
e	unit<12a>type	7-8 819 e-8
e	unit<12a>word	912 e-14
e	unit<a12	0-11 4-13 847 b-8 e-15
e	unit<a12>^	88 b-8
e	unit<a12>digits	88 e-8
e	unit<a12>direction	0-11 4-13 824
e	unit<cardinal	012
e	unit<cardinal>direction	012
e	unit<digits	0-9 490 7-16 8-17 a-21 c-30 e10
e	unit<digits>12a	88 e-8
e	unit<digits>State	88 e-8
e	unit<digits>^	457 7-8 8-90 946
e	unit<digits>cross	412 e-8
e	unit<digits>digits	0-58 7-8 885 9-11
e	unit<digits>direction	418 8-24 929 e-23
e	unit<digits>in:box	0-16 814 9-92 e99
e	unit<digits>in:careof	0-8 821 e-8
e	unit<digits>in:carrier	843 9-35 e-8
e	unit<digits>in:firm	8-38 947 e-9
e	unit<digits>in:post	0-15 815 9-15 e16
e	unit<digits>in:saint	816 9-8 e-8
e	unit<digits>ordinal	0-8 8-18 e25
e	unit<digits>state	014 424 8-22 a-13
e	unit<digits>type	049 4-51 8-20 937 e-9
e	unit<digits>unit	0-8 429 8-8
e	unit<digits>word	046 415 8-8 910 a-8 c-22 e-32
e	unit<direction	2-20 6-26 849
e	unit<direction>digits	2-12 817
e	unit<direction>type	811
e	unit<direction>unit	411 6-11
e	unit<direction>word	2-8 6-15 828
e	unit<grid	08 8-8
e	unit<grid>word	08 8-8
e	unit<in:article	4-26 824 a-18 b-8 e28
e	unit<in:article>digits	88 b-8
e	unit<in:article>word	4-22 812 a-18 e28
e	unit<in:box	7-24 8-8 932
e	unit<in:box>digits	7-24 8-8 932
e	unit<in:mail	721 8-8 e-9
e	unit<in:mail>unit	721 8-8 e-9
e	unit<in:post	822 9-22
e	unit<in:post>digits	819 9-19
e	unit<in:road	4-8 88
e	unit<in:road>^	4-8 88
e	unit<in:saint	8-8 a8
e	unit<in:saint>word	8-8 a8
e	unit<letter	423 7-11 852 9-22 a-11 e-28
e	unit<letter>^	436 8-14 9-8 e-14
e	unit<letter>cross	7-8 8-35 e43
e	unit<letter>digits	815 e-12
e	unit<letter>letter	815 e-15
e	unit<letter>type	827 a-11 e-9
e	unit<letter>unit	815 e-11
e	unit<letter>word	4-11 829 e-10
e	unit<ordinal	720 8-12 e-8
e	unit<ordinal>unit	720 8-12 e-8
e	unit<type	3-13 4-20 5-28 7-28 814 914 a8 b-8 e60
e	unit<type>State	4-10 510
e	unit<type>^	511
e	unit<type>digits	5-13 7-15 833 b-8 e8
e	unit<type>in:box	914
e	unit<type>in:pretype	3-8 58
e	unit<type>unit	5-55 8-12 e73
e	unit<type>word	58 a8 e-16
e	unit<unit	762 8-62 9-29 b15 e14
e	unit<unit>^	715 8-15
e	unit<unit>digits	726 8-33 9-21 b15 e14
e	unit<unit>in:post	78 9-8
e	unit<unit>letter	78 8-8
e	unit<word	4-39 743 8-22 a51 d-18 e-15
e	unit<word>^	a8
e	unit<word>in:article	4-18 7-12 8-8 e38
e	unit<word>type	a14
e	unit<word>unit	727 a-20 e-8
e	unit<word>word	4-14 728 a49 d-18 e-38
e	unit>12a	6-8 734 930 e-43
e	unit>State	7-32 e32
e	unit>^	5-8 8-18 e52
e	unit>a12	0-20 4-27 6-10 730 857 e-30
e	unit>digits	089 3-26 438 6-39 793 9-21 a-8 b16 e-126 f-8
e	unit>direction	0-16 5-8 731
e	unit>in:article	0-14 b-8 e35
e	unit>in:box	98
e	unit>in:mail	7-15 e15
e	unit>in:post	78 9-8
e	unit>in:pretype	7-31 e38
e	unit>in:saint	6-8 713
e	unit>letter	0-18 4-8 758 829 9-8 e-53
e	unit>ordinal	7-38 e49
e	unit>state	742 8-15 a-27
e	unit>type	3-8 4-33 521 624 7-16 8-52 a19 e57
e	unit>unit	427 5-16 667 7-94 8-22 9-15 a17 e35
e	unit>word	0-11 4-25 5-13 6-10 726 881 e-46
e	word	0-15 1-8 3-16 530 6-15 8-22 a68 b8 c-15 d-14 e11 f-12
e	word ,_	2-16 3-9 4-160 5-34 7-34 8-22 954 a34 b148 d-12 e55
e	word ,_$	4-29 8-15 9-15 a130 d-16 e-56
e	word ,_,	a12 b-31 e23
e	word >town-	3-9 5-16 6-15 8-23 928 a126 b79 c-15 e-129 f-12
e	word >townB1	0-9 485 553 811 a-148 b-43 d-9 e66
e	word >townB2	1-8 3-8 4-30 8-10 9-18 a-8 b-8 e96
e	word >townI2	2-10 4-44 a98 b-21 e-23
e	word _	0-26 1-15 223 3-24 441 5-39 6-15 761 8-45 a-8 b17 d19 e33 f-23
e	word _$	565 6-14 7-16 831 9-15 a-33 b39 d11 e-72
e	word _,	2-16 4148 568 7-16 811 9-15 b-159 c-31 d-29 e38
e	word ahead0	0-19 1-8 3-92 4-45 527 6-9 720 8-21 917 a63 b-21 c-15 d12 e103 f-8
e	word ahead1	010 2-44 3106 4-31 7-14 b28 d-17 e-43
e	word ahead2	243 3-30 480 7-8 8-8 9-12 d-8 e-50
e	word box	3-61 4-189 5-16 755 913 a78 b-24 d11 e137
e	word number-	013 2-14 3-13 4-101 5-27 7-28 833 945 a97 d-8 e16 f-8
e	word number1	0-8 1-8 233 335 4115 744 8-21 a-54 b-14 d-8 e-109
e	word number2	3-15 436 545 9-8 a22 b-21 d-10 e-46
e	word number3	3-8 447 530 6-9 7-87 834 927 a54 b-16 d-15 e-53
e	word number4	0-12 2-8 3-8 4-101 769 8-57 9-40 a-12 b12 d57 e109
e	word numberx	2-16 3-9 5-14 9-12 a-40 b43 c-8 d-28 e94
e	word state1	238 4-57 530 7-30 8-35 a191 b-43 d-14 e-73
e	word state2	0-13 3-38 4-21 521 779 8-15 9-36 a40 b107 d-15 e-106
e	word state3	1-8 424 516 949 a-113 b13 d-8 e39
e	word state4	2-40 329 457 5-37 6-9 7-47 830 a-50 b-69 c-15 d24 e150 f-12
e	word<12a	08 4-37 5-14 862 b-8
e	word<12a>^	4-37 850 b-8
e	word<12a>word	5-14 812
e	word<State	5-8 a-19 b35 c-8
e	word<State>^	421 5-8 a-8 b9 c-8
e	word<State>digits	a-8 b16 e-8
e	word<State>in:city	a15 b-8
e	word<State>state	a-19 b19
e	word<State>word	4-9 e16
e	word<a12	0-8 4-13 829
e	word<a12>^	4-13 813
e	word<a12>word	0-8 815
e	word<cardinal	030 e-30
e	word<cardinal>word	030 e-30
e	word<country	8-8 b-8 d15
e	word<country>^	8-8 b-8 d15
e	word<cross	0-21 450 5-16 e30 f-39
e	word<cross>direction	417 5-8 e-44 f42
e	word<cross>in:firm	e12 f-12
e	word<cross>ordinal	0-8 e-10 f18
e	word<cross>unit	416 f-11
e	word<cross>word	417 5-8 e78 f-77
e	word<digits	0-8 4-106 5-34 6-8 8139 978 b-8 c30 d-8 e-68
e	word<digits>^	0-8 4-24 5-8 9-10 b-8 c-13 d-8 e79
e	word<digits>cross	0-18 430
e	word<digits>digits	0-15 823 c12 e-20
e	word<digits>direction	4-85 8120 e-26
e	word<digits>in:box	0-8 8-35 955 e-12
e	word<digits>in:firm	025 e-25
e	word<digits>in:saint	4-19 830 9-11
e	word<digits>ordinal	08 6-8
e	word<digits>unit	4-8 818
e	word<digits>word	49 5-12 8-15 956 c34 e-60
e	word<direction	2-52 4-28 5-17 622 a8 b45 e30
e	word<direction>State	a-10 b10
e	word<direction>^	4-8 6-30 b23 e15
e	word<direction>cross	4-16 626
e	word<direction>digits	6-18 849 e-30
e	word<direction>direction	4-11 620 e-9
e	word<direction>in:road	210
e	word<direction>in:type	457 6-25 a-14 b-18
e	word<direction>type	4-72 663 a9
e	word<direction>unit	4-13 610 8-17 e21
e	word<direction>word	2-62 434 5-16 6-23 8-25 a23 b36 e40
e	word<in:article	8-20 a-23 b43
e	word<in:article>in:article	48 e-8
e	word<in:article>state	415 a-15
e	word<in:article>word	4-18 8-20 a-8 b43
e	word<in:box	427 99 e-30
e	word<in:box>digits	911 e-11
e	word<in:box>in:box	98 e-8
e	word<in:box>in:saint	49
e	word<in:box>type	417 9-11
e	word<in:building	4-8 524 7-12 8-8 9-8 a17
e	word<in:building>^	4-14 528 e-14
e	word<in:building>in:box	9-8 e8
e	word<in:building>in:road	4-24 e32
e	word<in:building>state	7-12 a22 e-10
e	word<in:building>unit	422 5-14 e-8
e	word<in:building>word	518 8-8 e-11
e	word<in:carrier	5-8 98
e	word<in:carrier>digits	5-8 98
e	word<in:city	9-8 a29 b-21
e	word<in:city>digits	a13 b-13
e	word<in:city>in:saint	a8 b-8
e	word<in:city>state	9-8 a8
e	word<in:firm	48 5-8 9-8 a-14 b-10 c-8 d-15 e55
e	word<in:firm>^	c-8 d-8 e22
e	word<in:firm>cardinal	4-8 e8
e	word<in:firm>digits	5-8 b-10 e18
e	word<in:firm>direction	4-34 a-8 e42
e	word<in:firm>in:box	9-8 e8
e	word<in:firm>in:firm	4-17 e17
e	word<in:firm>state	4-11 e11
e	word<in:firm>type	4102 e-108
e	word<in:firm>unit	4-45 e45
e	word<in:firm>word	432 a-13 e-12
e	word<in:mail	7-40 e51
e	word<in:mail>unit	7-40 e51
e	word<in:pretype	419 a-11
e	word<in:pretype>in:saint	436 a-36
e	word<in:pretype>word	4-18 a25
e	word<in:road	363 4-42 5-14
e	word<in:road>^	48 5-8
e	word<in:road>state	417
e	word<in:road>type	367 4-67
e	word<in:saint	4-22 a-23 b59 e-8
e	word<in:saint>word	4-22 a-23 b59 e-8
e	word<in:title	493 5-14 8-12 e-58
e	word<in:title>^	414
e	word<in:title>direction	419 e-8
e	word<in:title>type	428 e-28
e	word<in:title>unit	48 e-8
e	word<in:title>word	424 e-10
e	word<in:type	4-47 547 a16 e-16
e	word<in:type>^	4-21 521
e	word<in:type>type	420 5-29 a16 e-8
e	word<in:type>word	4-41 549 e-8
e	word<letter	044 1-20 441 518 7-8 8-43 a8 e-36
e	word<letter>direction	429 5-8 8-8
e	word<letter>in:saints	e17
e	word<letter>in:type	029 4-19 e-11
e	word<letter>letter	8-19 a19
e	word<letter>type	039 4-15 7-8 a-8 e-8
e	word<letter>unit	4-45 551
e	word<letter>word	0-11 1-13 498 5-24 8-10 e-34
e	word<ordinal	4-30 735 e-8
e	word<ordinal>unit	4-30 735 e-8
e	word<state	420 540 7-8 8-11 a-25 b-26 c-8 e18
e	word<state>^	a-18 b47 c-8 e-16
e	word<state>digits	a-8 b-13 e40
e	word<state>state	535 a-21 b-13
e	word<state>unit	b-16 e23
e	word<state>word	419 512 a22 b-24 e-28
e	word<type	0-8 3-112 440 569 6-8 7-13 8-18 a47 b-48 c38 e9
e	word<type>12a	b-8
e	word<type>State	4-8 a8
e	word<type>^	0-8 3-8 462 5-109 a24 b-25 c38 e25
e	word<type>a12	4-16 523
e	word<type>cardinal	5-12 e12
e	word<type>cross	4-49 5104 e-55
e	word<type>digits	330 444 5-142 6-8 7-13 8-10 a-41 b9 e129
e	word<type>direction	3-25 481 5-16 a-13 b-8 e-12
e	word<type>in:box	4-11 523
e	word<type>in:careof	514
e	word<type>in:firm	58 e-8
e	word<type>in:mail	515 e-15
e	word<type>in:post	3-10 4-8 510 e8
e	word<type>in:pretype	429 5-29
e	word<type>in:road	5-21 a27
e	word<type>in:saint	a18 e-27
e	word<type>in:saints	4-24 5-33 a61
e	word<type>in:title	417 5-16
e	word<type>letter	425 5-11 a-10
e	word<type>ordinal	517
e	word<type>state	4-8 a25 e-13
e	word<type>type	3-23 4-70 579 e19
e	word<type>unit	3-39 553 8-8 916 a23 e-51
e	word<type>word	3-22 4-29 5119 9-8 a-74 b-11 e25
e	word<unit	0-10 4-11 5-21 753 8-76 9-19 a27 e78 f-8
e	word<unit>^	722 8-31 e26
e	word<unit>a12	715 e-15
e	word<unit>digits	4-54 7-13 822 9-12 e71 f-8
e	word<unit>in:pretype	7-31 e38
e	word<unit>in:saint	713
e	word<unit>ordinal	e11
e	word<unit>state	735 8-15 a-20
e	word<unit>unit	442 5-8 7-32 8-22 a17 e10
e	word<unit>word	412 743 8-29 a44 e-64
e	word<word	2-16 3-12 439 5-8 717 8-13 9-8 a-17 c-15 d27 e11 f-8
e	word<word>12a	4-16 e16
e	word<word>State	4-15 a21
e	word<word>^	4-56 538 8-11 a69 b-68 d104 e-75
e	word<word>cardinal	4-16 e16
e	word<word>country	a-8 d31 e-15
e	word<word>cross	4-30 e30
e	word<word>digits	430 8-12 925 a-19 b-32 d-18 e41
e	word<word>direction	459 a-15 e-36
e	word<word>in:article	a-38 b50 e-12
e	word<word>in:box	9-8 e12
e	word<word>in:building	4-11 a-11 d-8 e30
e	word<word>in:firm	a-10 c-8 d-15 e33
e	word<word>in:saint	4-27 a40 e-13
e	word<word>in:title	465 e-63
e	word<word>ordinal	4-17 e24
e	word<word>state	4-8 a22 b-22 e10
e	word<word>type	3-12 472 5-21 9-25 a-71 b89 d-8 e-25
e	word<word>unit	413 5-14 737 827 a13 d-15 e-52 f-8
e	word<word>word	2-16 4-13 510 8-17 d-43 e94
e	word>12a	2-13 823 e9
e	word>State	238 5-12 b-8 e-11
e	word>^	4-12 532 7-8 88 9-15 a49 b20 e-64
e	word>a12	49 721 8-11 a-15
e	word>cardinal	4-16 e16
e	word>country	a-8 d31 e-15
e	word>cross	2-8 4-14 e21
e	word>digits	59 7-37 8-82 993 b14 d-34 e51
e	word>direction	0-8 3-18 431 5-8 7-22 8-19 9-18 a-18 e88
e	word>in:article	7-12 8-8 a-56 b83
e	word>in:box	415 9-8
e	word>in:building	0-8 415 a17 d-10 e-9
e	word>in:carrier	4-11 9-20 a-11 e48
e	word>in:firm	2-11 9-29 a-34 c-8 d-15 e102
e	word>in:pretype	422 a-17
e	word>in:road	383 4-84 a8
e	word>in:saint	8-8 a59 b-8 e-43
e	word>in:title	3-8 480 e-70
e	word>in:type	3-8 410 a16 e-16
e	word>letter	084 3-11 49 7-22 a16 d-8 e-66
e	word>ordinal	4-19 512 7-8 e15
e	word>state	555 a8 b-43 e-15
e	word>type	0-55 222 3-11 4-65 5-21 8-18 953 a85 b33 d-8
e	word>unit	3-12 5-60 791 8106 a-31 b-8 d-15 e-54 f-8
e	word>word	0-21 1-8 2-24 432 541 79 9-35 a11 b-69 d48 e20
e	zip	021 4-61 5-8 8-66 9-26 b-16 c242 e-86
e	zip ,_	016 8-25 c9
e	zip ,_$	8-35 9-15 b-8 c58
e	zip _	014 4-19 860 9-9 b-8 c10 e-49
e	zip _$	0-10 4-42 5-8 8-70 c157 e-23
e	zip _,	c8 e-15
f	* ^	0124 1-36 29 3-63 4-21 5-44 6-37 816 a17 b-15 c-23 e35 g36
f	* box	0-78 1-15 2-36 3-17 4-158 750 8-112 9339 a111 d-11 e-26 f-25
f	* city	0-35 2-8 3-14 4-163 5-13 6-47 7-134 8-128 9-40 a321 b385 c65 d-42 e-113
f	* corner	0-22 246 345 414 6-26 8-8 e-15 f-8
f	* country	0-12 4-15 5-8 7-15 8-8 a-47 c-14 d129 e-52
f	* cross	0-8 285 336 4145 5-36 6-19 8-23 9-15 a-49 e-91 f-8
f	* lead	0196 1-11 28 3-53 4-297 5-153 6-70 7-19 8-59 946 a42 b-260 c-59 d-65 e719 f-78
f	* name	0-186 1-35 2-76 3-226 4347 5357 6173 728 835 9-68 a82 b-142 c-13 d-46 e-271 f64
f	* number	0177 1117 2155 3127 4311 517 7-82 8-128 9-109 a-173 b-26 c-8 d-13 e-304 g-8
f	* numberSuffix	0-8 279 4123 5-16 7-15 8-8 a-57 e-79 f-15
f	* postdirectional	0-57 2-33 3-45 4-244 589 665 732 8122 a53 b-53 c-26 d-15 e83 f53
f	* predirectional	014 2-24 3153 4348 5-103 6-14 7-16 8-81 9-57 a-151 c-16 d-8 f-26
f	* pretype	013 2-35 3232 4341 5-31 6-52 7-82 8-39 9-100 a-82 b-12 c-38 d-8 e-124 f-8
f	* state	0-84 3-30 4-81 5-18 7-51 8-89 a-83 b267 c169 d49 e-55 f-12
f	* suffix	0-188 1-8 2-13 3-109 4-304 6125 794 8100 9-20 a112 b-49 c38 d-21 e86 f97
f	* unitId	0139 1-16 2-147 3-86 4-199 5-51 6-92 7153 8189 975 a96 b-35 c-44 d-59 e126 f-16 g-8
f	* unitType	014 2-9 4-30 5-8 776 8274 9-68 a-29 b-13 c-66 d-30 e-57 f-8
f	* zip	014 3-16 4-70 8-14 a-90 b-17 c29 d119 e39
f	12a box	0-8 8-14 951
f	12a city	9-8
f	12a lead	030 8-27 e-61
f	12a name	0-16 4-19 5-17 6-15 846 b-8
f	12a number	5-8
f	12a postdirectional	827
f	12a predirectional	8-9
f	12a pretype	473 9-8
f	12a state	8-8
f	12a suffix	4-12 844 a-30 e-8 f-8
f	12a unitId	054 4-15 7-8 9-8
f	12a unitType	837
f	State box	a-15
f	State city	4-8 a-91 b97 c-8
f	State lead	a58 b-21
f	State name	4-17 5-8 a59 b-30
f	State number	2-15 317 424
f	State predirectional	452
f	State suffix	8-8 a12 e-8
f	State unitId	4-8
f	State unitType	a-32
f	a12 box	9-8
f	a12 city	0-8 a-15
f	a12 lead	4-8 8-17 e-22
f	a12 name	4-35
f	a12 number	060 4-15 8-14
f	a12 postdirectional	8-28
f	a12 predirectional	419 836
f	a12 suffix	5-8 826 a-8
f	a12 unitId	0-18 842 b-8
f	a12 unitType	859
f	cardinal lead	066 e-42
f	cardinal name	0-16 4-8
f	cardinal number	0-19 4-10
f	cardinal suffix	f-8
f	cardinal unitId	0-15 e71
f	cardinal unitType	012
f	country city	b-8
f	country country	d31
f	country lead	8-8 d-8
f	country number	311 9-8
f	country predirectional	39 4-9
f	country zip	3-8 c-8 d8
f	cross box	f-25
f	cross corner	f-8
f	cross lead	0-21 e92 f-70
f	cross name	0-8 464 5-16 e-40 f72
f	cross number	3-15 4-8
f	cross numberSuffix	f-15
f	cross postdirectional	f59
f	cross predirectional	4-67 e74 f-26
f	cross pretype	4-15 e-8
f	cross state	f-12
f	cross suffix	4-8 8-8 e-52 f139
f	cross unitId	8-12 e-16 f-16
f	cross unitType	f-8
f	digits box	0-55 4-44 8-18 9215 a-8 e-32
f	digits city	0-20 4-8 8-58 a-14 b-16 c45 e-22
f	digits corner	0-8 422 5-15 8-8
f	digits country	0-12 c-14 d-8
f	digits cross	0-8 441 8-15
f	digits lead	0187 6-8 8-46 9-51 c-52 e28 f-8
f	digits name	0-119 48 511 7-8 840 c-13 e37
f	digits number	0101 4-81 8-57 9-8 c-8
f	digits numberSuffix	4-8
f	digits postdirectional	0-44 4-24 824 a-8 c-15 e44
f	digits predirectional	014 3-8 8-37 c-8 e38
f	digits pretype	019 3-15 4181 9-13 c-38 e-50
f	digits state	0-84 8-55 b-8 c177 e-8
f	digits suffix	0-177 5-14 6-8 827 a-22 c52 e52
f	digits unitId	0140 4-59 7-8 8131 9-73 c-44 e-49
f	digits unitType	427 8183 9-42 c-66 e-17
f	digits zip	014 4-15 8-14 c45
f	direction box	0-8 2-28 4-8 9-16 a37 e-8
f	direction city	6-47 a-108 b137
f	direction corner	246 4-8 6-20
f	direction cross	285 3-8 4-38 6-19 e-8
f	direction lead	28 4-8 6-62 834 a-19 b-49 e102
f	direction name	1-14 2-76 427 5-25 6209 7-8 8-78 a-29 b19
f	direction number	120 2179 4-94 8-24 9-8 a-44 e-23
f	direction numberSuffix	279 4-27 8-8
f	direction postdirectional	2-33 4-8 679 8-19 a71 e-39
f	direction predirectional	2-16 438 6-14 a-15 e-25
f	direction pretype	2-35 469 6-44 a-8
f	direction state	a23 b-12
f	direction suffix	2-13 3-8 4-64 6172 7-23 8-54 a68 b-53 e-35
f	direction unitId	2-133 6-92 8144 a38 b-8 e90
f	direction unitType	2-9 816
f	fraction number	159 4-24 e-8
f	fraction unitId	1-15
f	grid unitType	08 8-8
f	in:article city	8-8 a38 b-40
f	in:article lead	4-15
f	in:article name	486 a-15 e-20
f	in:article number	4-14
f	in:article predirectional	452
f	in:article pretype	4-14 e-23
f	in:article state	4-8 a-38 b83
f	in:article suffix	4-46 8-8 b-8 e35
f	in:article unitId	b-8
f	in:article unitType	812 a-18
f	in:box box	722
f	in:box lead	7-10 e10
f	in:box name	417 5-11
f	in:box number	413 9-23
f	in:box predirectional	9-28
f	in:box pretype	4-22 9-23
f	in:box suffix	733 8-8 951 e-10
f	in:box unitId	7-35 962
f	in:box unitType	7-24 8-8 927
f	in:building city	a29
f	in:building country	8-8
f	in:building lead	4-26 9-8 a-13 e37
f	in:building name	442 530 e-43
f	in:building number	4-15 7-8
f	in:building postdirectional	7-11 e-8
f	in:building predirectional	4-14
f	in:building unitId	740
f	in:careof box	e14
f	in:careof lead	e-19
f	in:careof number	4-8 e-8
f	in:careof postdirectional	e13
f	in:careof predirectional	e-13
f	in:careof suffix	8-8 9-8 e29
f	in:careof unitId	4-8 d-8 e37
f	in:carrier box	9-46
f	in:carrier city	9-11
f	in:carrier lead	948 e-8
f	in:carrier name	3-8 5-8 915
f	in:carrier pretype	9-15
f	in:carrier unitId	945
f	in:city city	9-8 a67 b-21
f	in:city lead	e-8
f	in:city name	a-15
f	in:city predirectional	38 4-8
f	in:city state	b-8
f	in:firm box	9-8 a57 e-21
f	in:firm city	4-8 a-21 b-10
f	in:firm country	d-15
f	in:firm cross	442 e-22
f	in:firm lead	4-20 a-40 e97
f	in:firm name	437 5-8 8-8 a8 e-38
f	in:firm number	3-8 478 b-8 e-28
f	in:firm numberSuffix	410
f	in:firm postdirectional	4-22
f	in:firm pretype	f-8
f	in:firm suffix	4-18 a43 e-8
f	in:firm unitId	a-38 e16
f	in:firm zip	c-8
f	in:mail city	7-15
f	in:mail lead	7-24 e28
f	in:mail name	5-12 753
f	in:mail numberSuffix	7-8
f	in:mail suffix	710 9-14 a-8 e26
f	in:mail unitId	7-56 969 e-18
f	in:mail unitType	719 8-16
f	in:post box	938
f	in:post city	a18
f	in:post lead	99 e-18
f	in:post name	8-8 98 a-12
f	in:post number	3-8 49 9-35
f	in:post predirectional	4-13
f	in:post pretype	423 9-23
f	in:post suffix	4-8 9-13 e18
f	in:post unitId	8-18 932
f	in:post unitType	822 9-14
f	in:pretype box	3-8 9-8 a9
f	in:pretype city	a-20
f	in:pretype cross	316 4-8 a-8
f	in:pretype lead	a45 e-8
f	in:pretype name	352 435 a42
f	in:pretype number	2-21 38 428 9-8
f	in:pretype postdirectional	a-17
f	in:pretype predirectional	314 4-27 a33
f	in:pretype pretype	3-48 a-8
f	in:pretype suffix	4-8 f-8
f	in:pretype unitId	a-28
f	in:pretype unitType	a-31
f	in:road city	a47 b-12
f	in:road cross	38 4-8
f	in:road lead	3-8 e76
f	in:road name	3-68 478 5-16 6-8 8-8 a-30 e-14
f	in:road number	335 7-8 9-8
f	in:road numberSuffix	319 4-25
f	in:road postdirectional	3-14
f	in:road predirectional	3-22 4106 e-28
f	in:road pretype	370 4-78
f	in:road suffix	a-21
f	in:road unitId	3-30
f	in:road unitType	4-8 88
f	in:saint city	7-10 a-69 b183
f	in:saint corner	0-8
f	in:saint cross	48
f	in:saint lead	a-79 b-21 e-8
f	in:saint name	4-63 a130 b-57 e-8
f	in:saint number	2-14 3-8 468
f	in:saint numberSuffix	4-10 a-10
f	in:saint postdirectional	721 a-41 e-8
f	in:saint predirectional	3-8 430 a-9
f	in:saint state	b-23
f	in:saint suffix	726 8-8 a54 b-48
f	in:saint unitId	4-8 714 b-8
f	in:saint unitType	8-8 a21
f	in:saint zip	a17 b-9 d-8
f	in:saints city	8-8 a82
f	in:saints name	412 a-15
f	in:saints number	0-8 3-8 434
f	in:saints pretype	4-15
f	in:saints state	a47 b-8
f	in:saints suffix	a-77
f	in:saints unitType	8-8
f	in:title lead	4-21 e11
f	in:title name	4118 5-14 8-12 e-8
f	in:title number	1-8 326 4-18
f	in:title pretype	4-8
f	in:title suffix	4-16 6-15 8-16
f	in:type city	a15
f	in:type lead	e-34
f	in:type name	4-46 592
f	in:type number	1-8 2-8 489 5-8 7-8
f	in:type postdirectional	0-8 5-15
f	in:type pretype	4-13
f	in:type state	4-11
f	in:type unitType	4-8
f	letter box	1-15 4-14 941 a-8 e13
f	letter city	a55 b-10
f	letter country	a-8
f	letter cross	4-9 a-8
f	letter lead	0-32 8-18 e-15
f	letter name	0-20 1-21 415 6-8 8-8 a-26 e-13
f	letter number	079 188 2-20 3-45 412 8-35 e-39
f	letter numberSuffix	3-19 439
f	letter postdirectional	4-8 822 e-14
f	letter predirectional	332 4-53
f	letter pretype	361 438 8-27 d-8
f	letter suffix	1-8 6-8 8-8 e8
f	letter unitId	4-30 8114 a-26 e-11
f	letter unitType	7-19 832 e31
f	ordinal box	8-8
f	ordinal corner	48
f	ordinal cross	448 8-8 e-20
f	ordinal lead	4-19 783 814 e-27
f	ordinal name	4-103 5-10 841 9-8 e19
f	ordinal number	455 7-16 8-15
f	ordinal numberSuffix	421
f	ordinal postdirectional	5-8 822
f	ordinal predirectional	460 8-34 e-14
f	ordinal pretype	3-8 4-28 826
f	ordinal suffix	4-8 857 a-8
f	ordinal unitId	7-12 8-30
f	ordinal unitType	8-54
f	state box	714 9-22 a-15 b24
f	state city	4-28 547 8-11 a35 b-46 c-8 e-16
f	state corner	514
f	state lead	b-82 e55
f	state name	3-39 456 5-52 b49 e-8
f	state number	1-8 4-39 587 b-10
f	state predirectional	359 4-48
f	state pretype	438
f	state state	4-8 b-59
f	state suffix	6-15 8-8 b98
f	state unitId	3-35 4-8 5-20 7-8 8-20 9-8 a-13 b62
f	state unitType	a35
f	type box	2-8 318 b-8
f	type city	3-8 4-45 5-46 9-8 a142 c36 e-24
f	type corner	351 e-8
f	type country	5-8
f	type cross	317 465 5-29 9-15 a-18 e-8
f	type lead	3-31 4-52 5-131 7-21 8-14 956 a54 b-20 e196
f	type name	3-157 438 5417 636 7-32 8-19 9-59 a-94 b-54 e-83
f	type number	0-16 222 394 427 5-54 7-8 9-10 a-28 d-8 e-32 g-8
f	type numberSuffix	4-16 5-16
f	type postdirectional	3-15 4-23 5124 9-16 b-14 c-11 e-24
f	type predirectional	396 460 5-103 7-16 9-12 a-46 e-15
f	type pretype	3172 4-80 5-24 6-8 9-8 a-29
f	type state	3-30 5-18 a23 b85
f	type suffix	3-86 475 6-26 735 9-20 a8 b50 c-8 e12
f	type unitId	3-13 4-8 5-31 721 8-13 9-26 a64 e-18 g-8
f	type unitType	4-8 5-8 a-23
f	type zip	3-8
f	unit box	7-47 8-65 9165 e-36
f	unit city	5-8 7-99 8-32 a68 b67
f	unit country	7-15
f	unit cross	4-11 f-8
f	unit lead	0-29 3-8 7-76 810 9-54 e158
f	unit name	4-49 5-13 6-12 762 870 a-29
f	unit number	0-16 4-10 7-15 825
f	unit postdirectional	3-15 4-22 6-11 759 883 9-28 b-8 e-36
f	unit predirectional	4-21 78 8-30 e63
f	unit pretype	4134 7-74 8-34 9-11 b-8
f	unit state	7-23 8-15 e-8
f	unit suffix	4-54 5-8 639 750 891 9-29 a-33 b-16 e-15
f	unit unitId	7208 8-127 a-15 b-8 e-34
f	unit unitType	729 838 9-29 b-10
f	word box	3-12 4-88 770 9-56 a55 d-11 e62
f	word city	2-8 4-53 a66 b82 d-42 e-43
f	word country	4-13 a-39 d122 e-52
f	word cross	414 5-8 a-8 e-34
f	word lead	4-129 5-21 735 818 962 a60 b-60 d-57 e119
f	word name	465 523 7-30 9-16 a124 b-55 d-46 e-51 f-8
f	word number	1-8 233 340 4203 7-19 8-8 a-102 b-9 e-153
f	word numberSuffix	0-8 4139 a-42 e-79
f	word postdirectional	4-124 5-12 7-33 936 a48 b-38 d-19 e160
f	word predirectional	2-8 4194 a-113 c-8 d-8 e-74
f	word pretype	450 a-37 e-18
f	word state	4-54 7-14 8-11 a-124 b215 d49 e-30
f	word suffix	3-15 4-132 547 6-15 7-31 920 a157 b-59 d-21 e69
f	word unitId	0-12 2-8 4-40 717 9-16 a102 b-49 d-52 e72
f	word unitType	4-21 779 8-22 a26 d-22 e-50
f	word zip	4-55 a-100 b-8 d118 e46
$		0-52 1-14 2-31 3-39 427 535 6-15 7-26 816 9-43 a36 b51 c19 d17 e18
`;
