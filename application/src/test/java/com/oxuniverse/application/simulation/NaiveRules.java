package com.oxuniverse.application.simulation;

/// The rules that picks are made under at a time.
record NaiveRules(int version, long winPoints, boolean locksAtOpen) {}
