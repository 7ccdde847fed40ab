/*
 * The tables of call sites that the compiler makes: what handles an exception there, and where in the source they are. They are
 * constant, and refer to each other by index, one more than it, 0 for none. Every call of the program has an entry, so they are
 * packed: 23 bits and a little more are enough for an image of gigabytes. Included by stack.h, where TeaVM has structures of
 * pointers (see CallSiteTables of the image builder, which makes gcc compare the tables' sizes with DIATOM_MOST_CALL_SITES).
 */
#pragma once

#define DIATOM_MOST_CALL_SITES ((1 << 23) - 1)

/* Indices of teavm_stringPool. */
typedef struct __attribute__((packed)) TeaVM_MethodLocation {
    uint32_t fileName : 24;
    uint32_t className : 24;
    uint32_t methodName : 24;
} TeaVM_MethodLocation;

/* A source line (16 bits in a class file, or -1), and that of the method into which this one was inlined. */
typedef struct TeaVM_CallSiteLocation {
    uint64_t method : 23;
    uint64_t next : 24;
    int64_t lineNumber : 17;
} TeaVM_CallSiteLocation;

/* NULL takes all exceptions; the id is the handler's number in its method. */
typedef struct TeaVM_ExceptionHandler {
    TeaVM_Class *exceptionClass;
    int32_t id;
    uint32_t next;
} TeaVM_ExceptionHandler;

typedef struct __attribute__((packed)) TeaVM_CallSite {
    uint32_t firstHandler : 24;
    uint32_t location : 24;
} TeaVM_CallSite;

extern const TeaVM_MethodLocation methodLocations_teavm_callSites[];
extern const TeaVM_CallSiteLocation callSiteLocations_teavm_callSites[];
extern const TeaVM_ExceptionHandler exceptionHandlers_teavm_callSites[];
