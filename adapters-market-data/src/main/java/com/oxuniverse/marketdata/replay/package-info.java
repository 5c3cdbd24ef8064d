/// Historic market days from a folder of daily bars (rules 13).
@NullMarked
package com.oxuniverse.marketdata.replay;

import org.jspecify.annotations.NullMarked;
