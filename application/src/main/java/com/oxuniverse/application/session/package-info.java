/// The daily cycle.
@NullMarked
package com.oxuniverse.application.session;

import org.jspecify.annotations.NullMarked;
