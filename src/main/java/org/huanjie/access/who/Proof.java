package org.huanjie.access.who;

import java.util.Optional;

/**
 * 所出示的第二因素 — what was given beside the password: a typed code, or what a passkey has signed at the public address.
 *
 * @param signed empty where a code was typed
 * @param origin the public address, where the request came by it
 */
public record Proof(String code, String signed, Optional<PublicAddress.Origin> origin) {}
