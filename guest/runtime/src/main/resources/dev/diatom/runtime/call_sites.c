/* What the runtime's Java asks of the tables of call sites. */
#include "runtime.h"
#include "strings.h"

#define HANDLER(reference) (&exceptionHandlers_teavm_callSites[(reference) - 1])
#define LOCATION(reference) (&callSiteLocations_teavm_callSites[(reference) - 1])
#define METHOD(reference) (&methodLocations_teavm_callSites[(reference) - 1])

int32_t diatom_handlerAt(int32_t call_site, void *exception_class) {
    uint32_t next = teavm_callSites[call_site].firstHandler;
    while (next != 0) {
        const TeaVM_ExceptionHandler *handler = HANDLER(next);
        if (handler->exceptionClass == NULL || teavm_isSupertypeOf(handler->exceptionClass, exception_class)) {
            return handler->id;
        }
        next = handler->next;
    }
    return 0;
}

int32_t diatom_locationOf(int32_t call_site) {
    return (int32_t) teavm_callSites[call_site].location;
}

int32_t diatom_outerLocation(int32_t location) {
    return (int32_t) LOCATION(location)->next;
}

int32_t diatom_lineOf(int32_t location) {
    return LOCATION(location)->lineNumber;
}

static const TeaVM_MethodLocation *method_of(int32_t location) {
    static const TeaVM_MethodLocation unknown;
    uint32_t method = LOCATION(location)->method;
    return method == 0 ? &unknown : METHOD(method);
}

static void *string_of(uint32_t reference) {
    return reference == 0 ? NULL : teavm_stringPool[reference - 1];
}

void *diatom_classNameOf(int32_t location) {
    return string_of(method_of(location)->className);
}

void *diatom_methodNameOf(int32_t location) {
    return string_of(method_of(location)->methodName);
}

void *diatom_fileNameOf(int32_t location) {
    return string_of(method_of(location)->fileName);
}
