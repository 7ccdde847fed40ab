/*
 * The tables of call sites that the compiler makes: what handles an exception there, and where in the source they are. They are
 * constant, and refer to each other by index: 32 bits, one more than the index, 0 for none. Included by stack.h, where TeaVM
 * has structures of pointers (see CallSiteTables of the image builder).
 */
#pragma once

/* Indices of teavm_stringPool. */
typedef struct TeaVM_MethodLocation {
    uint32_t fileName;
    uint32_t className;
    uint32_t methodName;
} TeaVM_MethodLocation;

/* A source line, and that of the method into which this one was inlined. */
typedef struct TeaVM_CallSiteLocation {
    uint32_t method;
    int32_t lineNumber;
    uint32_t next;
} TeaVM_CallSiteLocation;

/* NULL takes all exceptions; the id is the handler's number in its method. */
typedef struct TeaVM_ExceptionHandler {
    TeaVM_Class *exceptionClass;
    int32_t id;
    uint32_t next;
} TeaVM_ExceptionHandler;

typedef struct TeaVM_CallSite {
    uint32_t firstHandler;
    uint32_t location;
} TeaVM_CallSite;

extern const TeaVM_MethodLocation methodLocations_teavm_callSites[];
extern const TeaVM_CallSiteLocation callSiteLocations_teavm_callSites[];
extern const TeaVM_ExceptionHandler exceptionHandlers_teavm_callSites[];
