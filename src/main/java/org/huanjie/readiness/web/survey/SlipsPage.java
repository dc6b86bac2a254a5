package org.huanjie.readiness.web.survey;

import java.util.List;
import org.huanjie.readiness.web.ReadinessHead;
import org.huanjie.shell.Page;
import org.huanjie.shell.picture.QrPicture;

/** 评价条 — codes to print and hand out, shown this once. */
public record SlipsPage(ReadinessHead head, List<Slip> slips) implements Page {

    /** 一条 — the address to type, and the same to scan. */
    public record Slip(String address, QrPicture picture) {
        static Slip of(String address) {
            return new Slip(address, QrPicture.of(address));
        }
    }
}
