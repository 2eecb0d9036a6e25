#include "textflag.h"

// func entry()
//
// The kernel leaves on the stack (System V ABI, AMD64 supplement, "Process Initialization"): the number of
// arguments, their addresses, 0, the addresses of the environment, 0. Strings are compared eight bytes at a time; the
// kernel writes the program's path and eight zero bytes behind the last one, so eight bytes can always be read.
TEXT ·entry(SB), NOSPLIT|NOFRAME, $0
	CMPQ	0(SP), $3
	JNE	start
	MOVQ	24(SP), BX
	MOVQ	$0x006c6c75663d562d, AX	// "-V=full" with its end
	CMPQ	AX, (BX)
	JNE	start
	MOVQ	16(SP), DI	// what execve is to run: the tool,
	CMPB	(DI), $0x2f	// which has a path: names are looked up in main
	JNE	start
	LEAQ	16(SP), SI	// its arguments
	LEAQ	40(SP), DX	// its environment
	MOVQ	DX, R8

variable:
	MOVQ	(R8), BX
	ADDQ	$8, R8
	TESTQ	BX, BX
	JEQ	become
	MOVQ	$0x43534f444c495542, AX	// "BUILDOSC"
	CMPQ	AX, (BX)
	JNE	variable
	MOVQ	$0x424f52505f45504f, AX	// "OPE_PROB"
	CMPQ	AX, 8(BX)
	JNE	variable
	MOVQ	$0x3d4e494148435f45, AX	// "E_CHAIN="
	CMPQ	AX, 16(BX)
	JNE	variable
	CMPB	24(BX), $0
	JEQ	variable
	JMP	start

become:
	MOVQ	$59, AX	// execve; it only comes back if it failed, and then main tells why
	SYSCALL

start:
	MOVQ	0(SP), CX
	LEAQ	16(SP)(CX*8), R8	// the environment
	MOVQ	$0x4f525058414d4f47, AX	// "GOMAXPRO"

wish:
	MOVQ	(R8), BX
	ADDQ	$8, R8
	TESTQ	BX, BX
	JEQ	insert
	CMPQ	AX, (BX)
	JNE	wish
	MOVL	8(BX), DX
	ANDL	$0xffffff, DX
	CMPL	DX, $0x3d5343	// "CS=": the person's own wish, which stays alone
	JNE	wish
	JMP	begin

insert:
	// All that is before the environment moves down by one place, and the variable takes the free one.
	MOVQ	SP, SI
	LEAQ	-8(SP), DI
	MOVQ	DI, SP
	ADDQ	$2, CX	// the number of arguments, the arguments, 0
	CLD
	REP; MOVSQ
	LEAQ	oneProcessor<>(SB), AX
	MOVQ	AX, (DI)
	MOVB	$1, ·addedOneProcessor(SB)

begin:
	JMP	_rt0_amd64_linux(SB)

DATA	oneProcessor<>+0(SB)/8, $"GOMAXPRO"
DATA	oneProcessor<>+8(SB)/8, $"CS=1\x00\x00\x00\x00"
GLOBL	oneProcessor<>(SB), RODATA|NOPTR, $16
