/// Where requests come in and answers go out: from whom, by what name, with which headers, how
/// slowly, and what is written down of it.
@NullMarked
package com.oxuniverse.web.edge;

import org.jspecify.annotations.NullMarked;
