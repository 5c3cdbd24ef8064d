/// The service in numbers, for Prometheus.
@NullMarked
package com.oxuniverse.web.metrics;

import org.jspecify.annotations.NullMarked;
