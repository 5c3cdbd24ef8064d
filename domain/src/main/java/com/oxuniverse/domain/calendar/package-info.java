/// When the game and the exchange are open: trading days, sessions, windows, settle-due.
@NullMarked
package com.oxuniverse.domain.calendar;

import org.jspecify.annotations.NullMarked;
