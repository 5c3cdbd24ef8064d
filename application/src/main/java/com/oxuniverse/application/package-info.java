/// The use cases of the game. Nothing here knows a framework, a database or a protocol.
@NullMarked
package com.oxuniverse.application;

import org.jspecify.annotations.NullMarked;
