package org.huanjie.messaging.recipient;

import java.util.List;
import org.huanjie.region.DivisionCode;

/** 收件范围 — which classes of people, in which division and below it. */
public record Addressees(List<RecipientClass> classes, DivisionCode division) {
    public Addressees {
        classes = List.copyOf(classes);
    }
}
