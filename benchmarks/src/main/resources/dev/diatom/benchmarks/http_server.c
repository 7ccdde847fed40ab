/*
 * The peer of most benchmarks: about the least a static C program can do to answer HTTP. One fixed response to each
 * connection, by one thread, one connection at a time; or each by a process of its own, forked, or forked and executed anew.
 *
 * usage: http_server PORT [fork|exec]
 */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static const char response[] =
    "HTTP/1.1 200 OK\r\n"
    "Content-Type: application/json\r\n"
    "Content-Length: 28\r\n"
    "Connection: close\r\n"
    "\r\n"
    "{\"greeting\":\"Hello, world!\"}";

/* As process 1 of a container the program has no default action for SIGTERM. */
static void stop(int signal) {
    (void) signal;
    _exit(0);
}

/* Reads up to the empty line that ends the request's header. */
static int read_request(int connection) {
    char request[4096];
    size_t length = 0;
    while (length < sizeof request - 1) {
        ssize_t count = read(connection, request + length, sizeof request - 1 - length);
        if (count <= 0) {
            return 0;
        }
        length += (size_t) count;
        request[length] = 0;
        if (strstr(request, "\r\n\r\n")) {
            return 1;
        }
    }
    return 0;
}

static void serve(int connection) {
    if (read_request(connection)) {
        ssize_t written = write(connection, response, sizeof response - 1);
        (void) written;
    }
    close(connection);
}

int main(int count, char **arguments) {
    if (count == 1) {
        serve(0); /* executed for one connection */
        return 0;
    }
    const char *mode = count == 3 ? arguments[2] : "";
    if (count > 3 || (count == 3 && strcmp(mode, "fork") != 0 && strcmp(mode, "exec") != 0)) {
        return 2;
    }
    signal(SIGTERM, stop);
    signal(SIGINT, stop);
    signal(SIGPIPE, SIG_IGN);
    signal(SIGCHLD, *mode ? SIG_IGN : SIG_DFL); /* nobody waits for them */
    int listener = socket(AF_INET, SOCK_STREAM, 0);
    int on = 1;
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    struct sockaddr_in address = {
        .sin_family = AF_INET,
        .sin_port = htons((unsigned short) atoi(arguments[1])),
        .sin_addr.s_addr = htonl(INADDR_LOOPBACK),
    };
    if (bind(listener, (struct sockaddr *) &address, sizeof address) != 0 || listen(listener, 128) != 0) {
        return 1;
    }
    for (;;) {
        int connection = accept(listener, 0, 0);
        if (connection < 0) {
            continue;
        }
        if (*mode && fork() == 0) {
            if (*mode == 'e') {
                dup2(connection, 0);
                execl("/proc/self/exe", arguments[0], (char *) 0);
                _exit(1);
            }
            serve(connection);
            _exit(0);
        }
        if (*mode) {
            close(connection);
        } else {
            serve(connection);
        }
    }
}
