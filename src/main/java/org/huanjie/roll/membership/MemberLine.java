package org.huanjie.roll.membership;

import java.util.Optional;
import java.util.OptionalInt;
import org.huanjie.messaging.recipient.ContactKind.Address;
import org.huanjie.shell.text.PersonName;

/**
 * 填写的一行 — a member as somebody typed or pasted it.
 *
 * @param number which line it was, from 1
 */
public record MemberLine(int number, PersonName name, OptionalInt group, Optional<Address> phone) {}
