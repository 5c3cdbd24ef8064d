package com.oxuniverse.application.audit;

/// @param id the later the act, the larger
public record NumberedAct(long id, AdminAct act) {}
