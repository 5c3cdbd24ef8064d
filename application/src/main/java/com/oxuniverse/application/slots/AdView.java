package com.oxuniverse.application.slots;

/// A view of an ad that its network vouches for.
///
/// @param network the ad network
/// @param transactionId the network's own number of the view; each counts once
public record AdView(String network, String transactionId) {}
