/* Threads are thread.c's; nothing is left of TeaVM's event queue here. */
