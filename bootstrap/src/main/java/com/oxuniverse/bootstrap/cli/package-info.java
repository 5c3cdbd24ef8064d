/// The commands that are typed.
@NullMarked
package com.oxuniverse.bootstrap.cli;

import org.jspecify.annotations.NullMarked;
