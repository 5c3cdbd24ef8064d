package com.oxuniverse.queue;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.SqsClientBuilder;

/// Where the queues are, and who we are there.
///
/// @param endpoint empty for Amazon's own in the region
/// @param keys empty for what Amazon's clients look for by default: environment, profile, role
public record SqsAccess(Optional<URI> endpoint, String region, Optional<Keys> keys) {

  /// A key and its secret.
  public record Keys(String id, String secret) {

    /// Without the secret: settings end up in logs.
    @Override
    public String toString() {
      return id;
    }
  }

  /// Each queue is polled by one, and there are those who send.
  private static final int CONNECTIONS = 64;

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration TO_CONNECT = Duration.ofSeconds(2);

  /// Opens a client; whoever asks for it closes it. It does not look whether anybody is there.
  public SqsClient open() {
    return applyTo(SqsClient.builder()).build();
  }

  /// Prepares a client that somebody else opens, instead of what they had prepared.
  public SqsClientBuilder applyTo(SqsClientBuilder builder) {
    builder
        .region(Region.of(region))
        .credentialsProvider(credentials())
        .httpClient(null)
        .httpClientBuilder(
            ApacheHttpClient.builder()
                .maxConnections(CONNECTIONS)
                .connectionTimeout(TO_CONNECT)
                .tcpKeepAlive(true))
        .overrideConfiguration(it -> it.apiCallTimeout(PATIENCE).apiCallAttemptTimeout(PATIENCE));
    endpoint.ifPresent(builder::endpointOverride);
    return builder;
  }

  private AwsCredentialsProvider credentials() {
    return keys.<AwsCredentialsProvider>map(it ->
            StaticCredentialsProvider.create(AwsBasicCredentials.create(it.id(), it.secret())))
        .orElseGet(() -> DefaultCredentialsProvider.builder().build());
  }
}
