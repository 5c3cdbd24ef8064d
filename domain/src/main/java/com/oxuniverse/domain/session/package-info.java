/// The life of one trading day, from scheduled to settled.
@NullMarked
package com.oxuniverse.domain.session;

import org.jspecify.annotations.NullMarked;
