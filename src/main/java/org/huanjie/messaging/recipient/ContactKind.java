package org.huanjie.messaging.recipient;

import java.util.Optional;
import org.huanjie.messaging.rule.MailAddress;
import org.huanjie.messaging.rule.PhoneNumber;
import org.huanjie.messaging.rule.Route;
import org.huanjie.shell.Worded;

/** 联系方式类别 — a telephone or a mailbox. */
public enum ContactKind implements Worded {
    PHONE,
    MAIL;

    /** 联系地址 — as it is sent to, and as it is shown. */
    public record Address(String text, String mask) {}

    @Override
    public String key() {
        return "messaging.contact-kind." + name();
    }

    /** As somebody typed it; empty where it is none. */
    public Optional<Address> read(String typed) {
        return switch (this) {
            case PHONE -> PhoneNumber.of(typed).map(phone -> new Address(phone.digits(), phone.masked()));
            case MAIL -> MailAddress.of(typed).map(mail -> new Address(mail.text(), mail.masked()));
        };
    }

    static ContactKind of(Route route) {
        return route.toPhone() ? PHONE : MAIL;
    }
}
