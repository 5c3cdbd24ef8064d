/// The use cases, one interface each, with the command it takes and the result it gives.
@NullMarked
package com.oxuniverse.application.port.in;

import org.jspecify.annotations.NullMarked;
