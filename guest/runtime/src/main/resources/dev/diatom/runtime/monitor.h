/*
 * Java monitors. An object that has one carries its index in the hash word of its header with bit 31 set; the monitor
 * keeps the hash meanwhile. It exists from the first entry until nobody holds it or waits for it, so only objects in use
 * have one. Ownership is handed over in the order of arrival.
 */
#pragma once
#include <stdbool.h>
#include <stdint.h>

#include "thread.h"

/* Ends the wait of a thread in Object.wait for a timeout or an interrupt: it must enter the monitor again. */
void monitor_end_wait(struct thread *thread);
/* Wakes all that wait on the object, whoever holds its monitor. For the collector. */
void monitor_wake_all(TeaVM_Object *object);
/* In a clone: identity hashes to come are others than those of other clones, as far as 31 bits allow. */
void monitor_renew_hashes(void);
