/// Who gets in, and for how long: sign-ins, sessions and keys. Everything here goes by the real
/// time, whatever time the game plays at.
@NullMarked
package com.oxuniverse.application.access;

import org.jspecify.annotations.NullMarked;
