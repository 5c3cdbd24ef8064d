/// JSON in and out: bodies are read field by field, so that an error names the field and says what
/// it should be.
@NullMarked
package com.oxuniverse.web.json;

import org.jspecify.annotations.NullMarked;
