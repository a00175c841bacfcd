// How many pods Amazon EKS lets a node of each instance type run, as rows: a family a line, then its sizes, each with the pods
// and with the IPv4 addresses of one network interface, where that is known. It knows nothing of how they are read.

/** A family and its sizes, in the order in which AWS lists them. */
export const EKS_NODE_ROWS = `
a1: medium 8 4, large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, metal 234 30
c1: medium 12 6, xlarge 58 15
c3: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30
c4: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30
c5: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 9xlarge 234 30, 12xlarge 234 30, 18xlarge 737 50, 24xlarge 737 50, metal 737 50
c5a: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, 24xlarge 737 50
c5ad: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, 24xlarge 737 50
c5d: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 9xlarge 234 30, 12xlarge 234 30, 18xlarge 737 50, 24xlarge 737 50, metal 737 50
c5n: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 9xlarge 234 30, 18xlarge 737 50, metal 737 50
c6a: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, 24xlarge 737 50, 32xlarge 737 50, 48xlarge 737 50, metal 737 50
c6g: medium 8 4, large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, metal 737 50
c6gd: medium 8 4, large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, metal 737 50
c6gn: medium 8 4, large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50
c6i: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, 24xlarge 737 50, 32xlarge 737 50, metal 737 50
c6id: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, 24xlarge 737 50, 32xlarge 737 50, metal 737 50
c6in: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, 24xlarge 737 50, 32xlarge 394 50, metal 394 50
c7a: medium 8 4, large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, 24xlarge 737 50, 32xlarge 737 50, 48xlarge 737 50, metal-48xl 737 50
c7g: medium 8 4, large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, metal 737 50
c7gd: medium 8 4, large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, metal 737 50
c7gn: medium 8 4, large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, metal 737 50
c7i: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, 24xlarge 737 50, metal-24xl 737 50, 48xlarge 737 50, metal-48xl 737 50
c7i-flex: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50
c8a: medium 8 4, large 59 20, xlarge 78 20, 2xlarge 158 40, 4xlarge 314 40, 8xlarge 392 40, 12xlarge 758 64, 16xlarge 1010 64, 24xlarge 1010 64, metal-24xl 1010 64, 48xlarge 1514 64, metal-48xl 1514 64
c8g: medium 8 4, large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, 24xlarge 737 50, metal-24xl 737 50, 48xlarge 737 50, metal-48xl 737 50
c8gb: medium 8 4, large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 292 30, 12xlarge 350 30, 16xlarge 786 50, 24xlarge 1178 50, metal-24xl 1178, 48xlarge 590 50, metal-48xl 590
c8gd: medium 8 4, large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, 24xlarge 737 50, metal-24xl 737 50, 48xlarge 737 50, metal-48xl 737 50
c8gn: medium 8 4, large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 292 30, 12xlarge 350 30, 16xlarge 786 50, 24xlarge 1178 50, metal-24xl 1178, 48xlarge 590 50, metal-48xl 590
c8i: large 59 20, xlarge 118 30, 2xlarge 118 30, 4xlarge 394 50, 8xlarge 492 50, 12xlarge 590 50, 16xlarge 1010 64, 24xlarge 1010 64, 32xlarge 1514 64, 48xlarge 1514 64, metal-48xl 1514 64, 96xlarge 1514 64, metal-96xl 1514 64
c8i-flex: large 59 20, xlarge 118 30, 2xlarge 118 30, 4xlarge 394 50, 8xlarge 492 50, 12xlarge 590 50, 16xlarge 1010 64
c8ib: large 78, xlarge 118, 2xlarge 118, 4xlarge 394, 8xlarge 394, 12xlarge 590, 16xlarge 1010, 24xlarge 1010, 32xlarge 1010, 48xlarge 1514, metal-48xl 1514, 96xlarge 758, metal-96xl 758
c8id: large 59 20, xlarge 118 30, 2xlarge 118 30, 4xlarge 394 50, 8xlarge 492 50, 12xlarge 590 50, 16xlarge 1010 64, 24xlarge 1010 64, 32xlarge 1514 64, 48xlarge 1514 64, metal-48xl 1514 64, 96xlarge 1514 64, metal-96xl 1514 64
c8in: large 78, xlarge 118, 2xlarge 118, 4xlarge 394, 8xlarge 394, 12xlarge 590, 16xlarge 1010, 24xlarge 1010, 32xlarge 1010, 48xlarge 1514, metal-48xl 1514, 96xlarge 758, metal-96xl 758
c8ine: large 78, xlarge 118, 2xlarge 118, 4xlarge 394, 8xlarge 394, 12xlarge 590
c9g: medium 40, large 59, xlarge 118, 2xlarge 118, 4xlarge 394, 8xlarge 492, 12xlarge 590, 16xlarge 1010, 24xlarge 1514, 48xlarge 1514, metal-48xl 1514
c9gd: medium 40, large 59, xlarge 118, 2xlarge 118, 4xlarge 394, 8xlarge 492, 12xlarge 590, 16xlarge 1010, 24xlarge 1514, 48xlarge 1514, metal-48xl 1514
d2: xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30
d3: xlarge 10 3, 2xlarge 18 5, 4xlarge 38 10, 8xlarge 59 20
d3en: xlarge 10 3, 2xlarge 18 5, 4xlarge 38 10, 6xlarge 58 15, 8xlarge 78 20, 12xlarge 89 30
dl2q: 24xlarge 737 50
f2: 6xlarge 234 30, 12xlarge 234 30, 48xlarge 737 50
g4ad: xlarge 8 4, 2xlarge 8 4, 4xlarge 29 10, 8xlarge 58 15, 16xlarge 234 30
g4dn: xlarge 29 10, 2xlarge 29 10, 4xlarge 29 10, 8xlarge 58 15, 12xlarge 234 30, 16xlarge 58 15, metal 737 50
g5: xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 737 50, 16xlarge 234 30, 24xlarge 737 50, 48xlarge 345 50
g5g: xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 16xlarge 737 50, metal 737 50
g6: xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, 24xlarge 737 50, 48xlarge 737 50
g6e: xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 292 30, 16xlarge 737 50, 24xlarge 492 50, 48xlarge 492 50
g6f: large 20 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30
g7: 2xlarge 254, 4xlarge 506, 8xlarge 632, 12xlarge 758, 24xlarge 1514, 48xlarge 758
g7e: 2xlarge 254 64, 4xlarge 506 64, 8xlarge 506 64, 12xlarge 632 64, 24xlarge 632 64, 48xlarge 632 64
gr6: 4xlarge 234 30, 8xlarge 234 30
gr6f: 4xlarge 234 30
h1: 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 16xlarge 394 50
hpc6a: 48xlarge 100
hpc6id: 32xlarge 51
hpc7a: 12xlarge 100, 24xlarge 100, 48xlarge 100, 96xlarge 100
hpc7g: 4xlarge 198, 8xlarge 198, 16xlarge 198
hpc8a: 96xlarge 100
i2: xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30
i3: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 16xlarge 737 50
i3en: large 29 10, xlarge 58 15, 2xlarge 58 15, 3xlarge 58 15, 6xlarge 234 30, 12xlarge 234 30, 24xlarge 737 50, metal 737 50
i4g: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 16xlarge 737 50
i4i: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, 24xlarge 437 30, 32xlarge 737 50, metal 737 50
i7i: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, 24xlarge 737 50, metal-24xl 737 50, 48xlarge 737 50, metal-48xl 737 50
i7ie: large 29 10, xlarge 58 15, 2xlarge 58 15, 3xlarge 58 15, 6xlarge 234 30, 12xlarge 394 50, 18xlarge 737 50, 24xlarge 737 50, metal-24xl 737 50, 48xlarge 737 50, metal-48xl 737 50
i8g: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, 24xlarge 737 50, metal-24xl 737 50, 48xlarge 737 50, metal-48xl 737 50
i8ge: large 29 10, xlarge 58 15, 2xlarge 58 15, 3xlarge 176 30, 6xlarge 292 30, 12xlarge 350 30, 18xlarge 786 50, 24xlarge 786 50, metal-24xl 786 50, 48xlarge 1178 50, metal-48xl 1178 50
im4gn: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 16xlarge 737 50
inf1: xlarge 38 10, 2xlarge 38 10, 6xlarge 234 30, 24xlarge 321 30
inf2: xlarge 58 15, 8xlarge 234 30, 24xlarge 737 50, 48xlarge 737 50
is4gen: medium 8 4, large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30
m1: small 8 4, medium 12 6, large 29 10, xlarge 58 15
m2: xlarge 58 15, 2xlarge 118 30, 4xlarge 234 30
m3: medium 12 6, large 29 10, xlarge 58 15, 2xlarge 118 30
m4: large 20 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 10xlarge 234 30, 16xlarge 234 30
m5: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, 24xlarge 737 50, metal 737 50
m5a: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, 24xlarge 737 50
m5ad: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, 24xlarge 737 50
m5d: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, 24xlarge 737 50, metal 737 50
m5dn: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, 24xlarge 737 50, metal 737 50
m5n: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, 24xlarge 737 50, metal 737 50
m5zn: large 29 10, xlarge 58 15, 2xlarge 58 15, 3xlarge 234 30, 6xlarge 234 30, 12xlarge 737 50, metal 737 50
m6a: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, 24xlarge 737 50, 32xlarge 737 50, 48xlarge 737 50, metal 737 50
m6g: medium 8 4, large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, metal 737 50
m6gd: medium 8 4, large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, metal 737 50
m6i: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, 24xlarge 737 50, 32xlarge 737 50, metal 737 50
m6id: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, 24xlarge 737 50, 32xlarge 737 50, metal 737 50
m6idn: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, 24xlarge 737 50, 32xlarge 394 50, metal 394 50
m6in: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, 24xlarge 737 50, 32xlarge 394 50, metal 394 50
m7a: medium 8 4, large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, 24xlarge 737 50, 32xlarge 737 50, 48xlarge 737 50, metal-48xl 737 50
m7g: medium 8 4, large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, metal 737 50
m7gd: medium 8 4, large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, metal 737 50
m7i: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, 24xlarge 737 50, metal-24xl 737 50, 48xlarge 737 50, metal-48xl 737 50
m7i-flex: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50
m8a: medium 8 4, large 59 20, xlarge 78 20, 2xlarge 158 40, 4xlarge 314 40, 8xlarge 392 40, 12xlarge 758 64, 16xlarge 1010 64, 24xlarge 1010 64, metal-24xl 1010 64, 48xlarge 1514 64, metal-48xl 1514 64
m8azn: medium 11 4, large 78 20, xlarge 78 20, 3xlarge 314 40, 6xlarge 314 40, 12xlarge 1010 64, metal-12xl 1010 64, 24xlarge 1010 64, metal-24xl 1010 64
m8g: medium 8 4, large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, 24xlarge 737 50, metal-24xl 737 50, 48xlarge 737 50, metal-48xl 737 50
m8gb: medium 8 4, large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 292 30, 12xlarge 350 30, 16xlarge 786 50, 24xlarge 1178 50, metal-24xl 1178, 48xlarge 590 50, metal-48xl 590
m8gd: medium 8 4, large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, 24xlarge 737 50, metal-24xl 737 50, 48xlarge 737 50, metal-48xl 737 50
m8gn: medium 8 4, large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 292 30, 12xlarge 350 30, 16xlarge 786 50, 24xlarge 1178 50, metal-24xl 1178, 48xlarge 590 50, metal-48xl 590
m8i: large 59 20, xlarge 118 30, 2xlarge 118 30, 4xlarge 394 50, 8xlarge 492 50, 12xlarge 590 50, 16xlarge 1010 64, 24xlarge 1010 64, 32xlarge 1514 64, 48xlarge 1514 64, metal-48xl 1514 64, 96xlarge 1514 64, metal-96xl 1514 64
m8i-flex: large 59 20, xlarge 118 30, 2xlarge 118 30, 4xlarge 394 50, 8xlarge 492 50, 12xlarge 590 50, 16xlarge 1010 64
m8ib: large 78, xlarge 118, 2xlarge 118, 4xlarge 394, 8xlarge 394, 12xlarge 590, 16xlarge 1010, 24xlarge 1010, 32xlarge 1010, 48xlarge 1514, metal-48xl 1514, 96xlarge 758, metal-96xl 758
m8id: large 59 20, xlarge 118 30, 2xlarge 118 30, 4xlarge 394 50, 8xlarge 492 50, 12xlarge 590 50, 16xlarge 1010 64, 24xlarge 1010 64, 32xlarge 1514 64, 48xlarge 1514 64, metal-48xl 1514 64, 96xlarge 1514 64, metal-96xl 1514 64
m8idb: large 78, xlarge 118, 2xlarge 118, 4xlarge 394, 8xlarge 394, 12xlarge 590, 16xlarge 1010, 24xlarge 1010, 32xlarge 1010, 48xlarge 1514, metal-48xl 1514, 96xlarge 758, metal-96xl 758
m8idn: large 78, xlarge 118, 2xlarge 118, 4xlarge 394, 8xlarge 394, 12xlarge 590, 16xlarge 1010, 24xlarge 1010, 32xlarge 1010, 48xlarge 1514, metal-48xl 1514, 96xlarge 758, metal-96xl 758
m8in: large 78, xlarge 118, 2xlarge 118, 4xlarge 394, 8xlarge 394, 12xlarge 590, 16xlarge 1010, 24xlarge 1010, 32xlarge 1010, 48xlarge 1514, metal-48xl 1514, 96xlarge 758, metal-96xl 758
m8ine: large 78, xlarge 118, 2xlarge 118, 4xlarge 394, 8xlarge 394, 12xlarge 590
m9g: medium 40, large 59, xlarge 118, 2xlarge 118, 4xlarge 394, 8xlarge 492, 12xlarge 590, 16xlarge 1010, 24xlarge 1514, 48xlarge 1514, metal-48xl 1514
m9gd: medium 40, large 59, xlarge 118, 2xlarge 118, 4xlarge 394, 8xlarge 492, 12xlarge 590, 16xlarge 1010, 24xlarge 1514, 48xlarge 1514, metal-48xl 1514
p3dn: 24xlarge 737 50
p4d: 24xlarge 737 50
p4de: 24xlarge 737 50
p5: 4xlarge 118 30, 48xlarge 100 50
p5e: 48xlarge 100 50
p5en: 48xlarge 198 50
p6-b200: 48xlarge 198 50
p6-b300: 48xlarge 198 50
r3: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30
r4: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 16xlarge 737 50
r5: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, 24xlarge 737 50, metal 737 50
r5a: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, 24xlarge 737 50
r5ad: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, 24xlarge 737 50
r5b: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, 24xlarge 737 50, metal 737 50
r5d: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, 24xlarge 737 50, metal 737 50
r5dn: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, 24xlarge 737 50, metal 737 50
r5n: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, 24xlarge 737 50, metal 737 50
r6a: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, 24xlarge 737 50, 32xlarge 737 50, 48xlarge 737 50, metal 737 50
r6g: medium 8 4, large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, metal 737 50
r6gd: medium 8 4, large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, metal 737 50
r6i: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, 24xlarge 737 50, 32xlarge 737 50, metal 737 50
r6id: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, 24xlarge 737 50, 32xlarge 737 50, metal 737 50
r6idn: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, 24xlarge 737 50, 32xlarge 394 50, metal 394 50
r6in: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, 24xlarge 737 50, 32xlarge 394 50, metal 394 50
r7a: medium 8 4, large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, 24xlarge 737 50, 32xlarge 737 50, 48xlarge 737 50, metal-48xl 737 50
r7g: medium 8 4, large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, metal 737 50
r7gd: medium 8 4, large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, metal 737 50
r7i: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, 24xlarge 737 50, metal-24xl 737 50, 48xlarge 737 50, metal-48xl 737 50
r7iz: large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, metal-16xl 737 50, 32xlarge 737 50, metal-32xl 737 50
r8a: medium 8 4, large 59 20, xlarge 78 20, 2xlarge 158 40, 4xlarge 314 40, 8xlarge 392 40, 12xlarge 758 64, 16xlarge 1010 64, 24xlarge 1010 64, metal-24xl 1010 64, 48xlarge 1514 64, metal-48xl 1514 64
r8g: medium 8 4, large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, 24xlarge 737 50, metal-24xl 737 50, 48xlarge 737 50, metal-48xl 737 50
r8gb: medium 8 4, large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 292 30, 12xlarge 350 30, 16xlarge 786 50, 24xlarge 1178 50, metal-24xl 1178, 48xlarge 590 50, metal-48xl 590
r8gd: medium 8 4, large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, 24xlarge 737 50, metal-24xl 737 50, 48xlarge 737 50, metal-48xl 737 50
r8gn: medium 8 4, large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 292 30, 12xlarge 350 30, 16xlarge 786 50, 24xlarge 1178 50, metal-24xl 1178, 48xlarge 590 50, metal-48xl 590
r8i: large 59 20, xlarge 118 30, 2xlarge 118 30, 4xlarge 394 50, 8xlarge 492 50, 12xlarge 590 50, 16xlarge 1010 64, 24xlarge 1010 64, 32xlarge 1514 64, 48xlarge 1514 64, metal-48xl 1514 64, 96xlarge 1514 64, metal-96xl 1514 64
r8i-flex: large 59 20, xlarge 118 30, 2xlarge 118 30, 4xlarge 394 50, 8xlarge 492 50, 12xlarge 590 50, 16xlarge 1010 64
r8ib: large 78, xlarge 118, 2xlarge 118, 4xlarge 394, 8xlarge 394, 12xlarge 590, 16xlarge 1010, 24xlarge 1010, 32xlarge 1010, 48xlarge 1514, metal-48xl 1514, 96xlarge 758, metal-96xl 758
r8id: large 59 20, xlarge 118 30, 2xlarge 118 30, 4xlarge 394 50, 8xlarge 492 50, 12xlarge 590 50, 16xlarge 1010 64, 24xlarge 1010 64, 32xlarge 1514 64, 48xlarge 1514 64, metal-48xl 1514 64, 96xlarge 1514 64, metal-96xl 1514 64
r8idb: large 78, xlarge 118, 2xlarge 118, 4xlarge 394, 8xlarge 394, 12xlarge 590, 16xlarge 1010, 24xlarge 1010, 32xlarge 1010, 48xlarge 1514, metal-48xl 1514, 96xlarge 758, metal-96xl 758
r8idn: large 78, xlarge 118, 2xlarge 118, 4xlarge 394, 8xlarge 394, 12xlarge 590, 16xlarge 1010, 24xlarge 1010, 32xlarge 1010, 48xlarge 1514, metal-48xl 1514, 96xlarge 758, metal-96xl 758
r8in: large 78, xlarge 118, 2xlarge 118, 4xlarge 394, 8xlarge 394, 12xlarge 590, 16xlarge 1010, 24xlarge 1010, 32xlarge 1010, 48xlarge 1514, metal-48xl 1514, 96xlarge 758, metal-96xl 758
t1: micro 4 2
t2: nano 4 2, micro 4 2, small 11 4, medium 17 6, large 35 12, xlarge 44 15, 2xlarge 44 15
t3: nano 4 2, micro 4 2, small 11 4, medium 17 6, large 35 12, xlarge 58 15, 2xlarge 58 15
t3a: nano 4 2, micro 4 2, small 8 4, medium 17 6, large 35 12, xlarge 58 15, 2xlarge 58 15
t4g: nano 4 2, micro 4 2, small 11 4, medium 17 6, large 35 12, xlarge 58 15, 2xlarge 58 15
trn1: 2xlarge 58 15, 32xlarge 247 50
trn1n: 32xlarge 247 50
trn2: 48xlarge 100
u-3tb1: 56xlarge 234 30
u-6tb1: 56xlarge 737 50, 112xlarge 737 50
u7i-12tb: 224xlarge 737 50
u7i-6tb: 112xlarge 737 50
u7i-8tb: 112xlarge 737 50
u7in-16tb: 224xlarge 394 50
u7in-24tb: 224xlarge 394 50
u7in-32tb: 224xlarge 394 50
vt1: 3xlarge 58 15, 6xlarge 234 30, 24xlarge 737 50
x1: 16xlarge 234 30, 32xlarge 234 30
x1e: xlarge 29 10, 2xlarge 58 15, 4xlarge 58 15, 8xlarge 58 15, 16xlarge 234 30, 32xlarge 234 30
x2gd: medium 8 4, large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, metal 737 50
x2idn: 16xlarge 737 50, 24xlarge 737 50, 32xlarge 737 50, metal 737 50
x2iedn: xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 16xlarge 737 50, 24xlarge 737 50, 32xlarge 737 50, metal 737 50
x2iezn: 2xlarge 58 15, 4xlarge 234 30, 6xlarge 234 30, 8xlarge 234 30, 12xlarge 737 50, metal 737 50
x8aedz: large 78 20, xlarge 78 20, 3xlarge 314 40, 6xlarge 314 40, 12xlarge 1010 64, metal-12xl 1010 64, 24xlarge 1010 64, metal-24xl 1010 64
x8g: medium 8 4, large 29 10, xlarge 58 15, 2xlarge 58 15, 4xlarge 234 30, 8xlarge 234 30, 12xlarge 234 30, 16xlarge 737 50, 24xlarge 737 50, metal-24xl 737 50, 48xlarge 737 50, metal-48xl 737 50
x8i: large 59 20, xlarge 118 30, 2xlarge 118 30, 4xlarge 394 50, 8xlarge 492 50, 12xlarge 590 50, 16xlarge 1010 64, 24xlarge 1010 64, 32xlarge 1514 64, 48xlarge 1514 64, metal-48xl 1514 64, 64xlarge 1514 64, 96xlarge 1514 64, metal-96xl 1514 64
z1d: large 29 10, xlarge 58 15, 2xlarge 58 15, 3xlarge 234 30, 6xlarge 234 30, 12xlarge 737 50, metal 737 50
`;
