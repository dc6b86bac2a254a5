package org.huanjie.messaging.gateway;

import java.util.Optional;

/**
 * 网关选项 — what the operator chose.
 *
 * @param reports how the gateway signs what it reports; empty where there is none that reports
 */
public record GatewayOptions(Gateways gateways, Optional<BodySignature> reports) {}
