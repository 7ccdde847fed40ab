/* What the programs that ask HTTP servers share: time, and one request. */
#pragma once
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#define MILLI 1000000LL

static long long now_nanos(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000000000LL + now.tv_nsec;
}

static void pause_nanos(long nanos) {
    struct timespec span = {.tv_sec = 0, .tv_nsec = nanos};
    nanosleep(&span, 0);
}

/*
 * Whether a response is whole: its header has ended and the bytes that Content-Length promises are there. A response
 * without that field ends with its connection.
 */
static int is_whole(const char *response, size_t length, int ended) {
    const char *end = strstr(response, "\r\n\r\n");
    if (!end) {
        return 0;
    }
    for (const char *line = response; line < end;) {
        line = strstr(line, "\r\n") + 2;
        if (strncasecmp(line, "content-length:", 15) == 0) {
            return (size_t) (end + 4 - response) + strtoul(line + 15, 0, 10) <= length;
        }
    }
    return ended;
}

/* One attempt at an IPv4 address: the status of a whole response, 0 if the connection was refused or ended early. */
static int request(unsigned address, int port, const char *path, long long deadline) {
    int connection = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    struct sockaddr_in to = {
        .sin_family = AF_INET, .sin_port = htons((unsigned short) port), .sin_addr.s_addr = htonl(address)};
    int status = 0;
    if (connect(connection, (struct sockaddr *) &to, sizeof to) == 0) {
        long long left = deadline - now_nanos();
        struct timeval limit = {.tv_sec = left > 0 ? left / 1000000000 : 0, .tv_usec = 1000};
        setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
        char buffer[16384];
        int size = snprintf(
            buffer, sizeof buffer, "GET %s HTTP/1.1\r\nHost: localhost:%d\r\nConnection: close\r\n\r\n", path, port);
        if (send(connection, buffer, (size_t) size, MSG_NOSIGNAL) == size) {
            size_t length = 0;
            int ended = 0;
            buffer[0] = 0;
            while (!ended && !is_whole(buffer, length, 0)) {
                ssize_t count = read(connection, buffer + length, sizeof buffer - 1 - length);
                if (count > 0) {
                    length += (size_t) count;
                    buffer[length] = 0;
                } else {
                    ended = 1;
                }
            }
            if (is_whole(buffer, length, ended) && strncmp(buffer, "HTTP/1.", 7) == 0) {
                status = atoi(buffer + 9);
            }
        }
    }
    close(connection);
    return status;
}
