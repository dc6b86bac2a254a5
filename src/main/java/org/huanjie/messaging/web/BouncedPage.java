package org.huanjie.messaging.web;

import java.util.List;
import org.huanjie.shell.Page;

/** 失效号码页 — whose number or mailbox is given up, so that who keeps it asks for another. */
public record BouncedPage(List<Line> lines) implements Page {

    /** 失效一行. */
    public record Line(String name, String place, String kind, String mask, String since) {}
}
