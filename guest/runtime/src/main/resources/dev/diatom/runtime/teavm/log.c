/* Plain text on standard error, for failures before or below Java. Takes the place of TeaVM's file. */
#include "log.h"
#include "platform.h"
#include <stdlib.h>
#include <string.h>

static void print_point(uint32_t point) {
    char byte = point < 0x80 ? (char) point : '?';
    platform_write(STREAM_ERROR, &byte, 1);
}

void teavm_printString(char16_t *text) {
    while (*text != 0) {
        print_point(*text++);
    }
}

void teavm_printWString(wchar_t *text) {
    while (*text != 0) {
        print_point((uint32_t) *text++);
    }
}

void teavm_printInt(int32_t value) {
    char digits[12];
    size_t at = sizeof digits;
    uint32_t rest = value < 0 ? 0u - (uint32_t) value : (uint32_t) value;
    do {
        digits[--at] = (char) ('0' + rest % 10);
        rest /= 10;
    } while (rest != 0);
    if (value < 0) {
        digits[--at] = '-';
    }
    platform_write(STREAM_ERROR, digits + at, sizeof digits - at);
}

void teavm_logCodePoint(int32_t point) {
    print_point((uint32_t) point);
}

void teavm_logchar(int32_t byte) {
    char out = (char) byte;
    platform_write(STREAM_OUTPUT, &out, 1);
}
