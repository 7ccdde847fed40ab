/*
 * A bad neighbour, of the kind that its own name says: "spinner" computes without end, "allocator" takes memory until it gets no more, again and
 * again, and "flooder" sends to a port of the loopback address as much as goes.
 *
 * usage: spinner|allocator|flooder PORT
 */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#define BLOCK (1 << 20)

static void stop(int signal) {
    (void) signal;
    _exit(0);
}

static void spin(void) {
    for (volatile unsigned long x = 1;; x = x * 6364136223846793005UL + 1) {
    }
}

static void allocate(void) {
    for (;;) {
        if (fork() == 0) {
            signal(SIGTERM, SIG_DFL);
            for (char *block = malloc(BLOCK); block; block = malloc(BLOCK)) {
                memset(block, 1, BLOCK);
            }
            _exit(0);
        }
        wait(0);
    }
}

static void flood(int port) {
    static char block[1 << 16];
    struct sockaddr_in to = {
        .sin_family = AF_INET, .sin_port = htons((unsigned short) port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    for (;;) {
        int connection = socket(AF_INET, SOCK_STREAM, 0);
        if (connect(connection, (struct sockaddr *) &to, sizeof to) == 0) {
            while (write(connection, block, sizeof block) > 0) {
            }
        }
        close(connection);
        usleep(10000);
    }
}

int main(int count, char **arguments) {
    signal(SIGTERM, stop);
    signal(SIGPIPE, SIG_IGN);
    if (count != 2) {
        return 2;
    }
    if (strstr(arguments[0], "spinner")) {
        spin();
    }
    if (strstr(arguments[0], "allocator")) {
        allocate();
    }
    flood(atoi(arguments[1]));
}
