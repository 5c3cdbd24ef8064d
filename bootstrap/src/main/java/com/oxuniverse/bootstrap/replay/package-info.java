/// Historic trading days, played by many scripted players through the same use cases as HTTP.
@NullMarked
package com.oxuniverse.bootstrap.replay;

import org.jspecify.annotations.NullMarked;
