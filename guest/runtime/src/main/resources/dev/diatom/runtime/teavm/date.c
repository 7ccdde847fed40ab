/* java.util.Date on the proleptic Gregorian calendar, in UTC. Takes the place of TeaVM's file. */
#include "date.h"
#include <string.h>

static struct tm fields(int64_t millis) {
    time_t seconds = millis / 1000 - (millis % 1000 < 0);
    struct tm result;
    memset(&result, 0, sizeof result);
    gmtime_r(&seconds, &result);
    return result;
}

static int64_t millis_of(struct tm *calendar) {
    return timegm(calendar) * INT64_C(1000);
}

/* The same instant with other fields: what a setter makes of it, below the second unchanged. */
static int64_t changed(int64_t millis, struct tm *calendar) {
    int64_t below_second = ((millis % 1000) + 1000) % 1000;
    return millis_of(calendar) + below_second;
}

void teavm_date_init() {
}

int64_t teavm_date_timeToTimestamp(time_t seconds) {
    return seconds * INT64_C(1000);
}

time_t teavm_date_timestampToTime(int64_t millis) {
    return millis / 1000;
}

int64_t teavm_date_create(int32_t year, int32_t month, int32_t day, int32_t hour, int32_t minute, int32_t second) {
    struct tm calendar = {.tm_year = year, .tm_mon = month, .tm_mday = day, .tm_hour = hour, .tm_min = minute, .tm_sec = second};
    return millis_of(&calendar);
}

int64_t teavm_date_createUtc(int32_t year, int32_t month, int32_t day, int32_t hour, int32_t minute, int32_t second) {
    return teavm_date_create(year, month, day, hour, minute, second);
}

/* Deprecated in Java, and the one format that programs could agree on is none of C's: not a date. */
int64_t teavm_date_parse(char *text) {
    (void) text;
    return -1;
}

#define FIELD(name, member) \
    int32_t teavm_date_get##name(int64_t millis) { \
        return fields(millis).member; \
    } \
    int64_t teavm_date_set##name(int64_t millis, int32_t value) { \
        struct tm calendar = fields(millis); \
        calendar.member = value; \
        return changed(millis, &calendar); \
    }

FIELD(Year, tm_year)
FIELD(Month, tm_mon)
FIELD(Date, tm_mday)
FIELD(Hours, tm_hour)
FIELD(Minutes, tm_min)
FIELD(Seconds, tm_sec)

int32_t teavm_date_getDay(int64_t millis) {
    return fields(millis).tm_wday;
}

static char *put_number(char *at, int value, int digits) {
    for (int i = digits - 1; i >= 0; i--, value /= 10) {
        at[i] = (char) ('0' + value % 10);
    }
    return at + digits;
}

static char *put_text(char *at, const char *text, size_t length) {
    memcpy(at, text, length);
    return at + length;
}

/* As Date.toString: "Thu Jan 01 00:00:00 UTC 1970". */
char *teavm_date_format(int64_t millis) {
    static char text[40];
    struct tm calendar = fields(millis);
    char *at = put_text(text, "SunMonTueWedThuFriSat" + 3 * calendar.tm_wday, 3);
    at = put_text(at, " ", 1);
    at = put_text(at, "JanFebMarAprMayJunJulAugSepOctNovDec" + 3 * calendar.tm_mon, 3);
    at = put_text(at, " ", 1);
    at = put_number(at, calendar.tm_mday, 2);
    at = put_text(at, " ", 1);
    at = put_number(at, calendar.tm_hour, 2);
    at = put_text(at, ":", 1);
    at = put_number(at, calendar.tm_min, 2);
    at = put_text(at, ":", 1);
    at = put_number(at, calendar.tm_sec, 2);
    at = put_text(at, " UTC ", 5);
    at = put_number(at, calendar.tm_year + 1900, calendar.tm_year + 1900 > 9999 ? 5 : 4);
    *at = 0;
    return text;
}
