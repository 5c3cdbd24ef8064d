/// The sessions of people and the API keys of their programs.
@NullMarked
package com.oxuniverse.web.access;

import org.jspecify.annotations.NullMarked;
