package org.huanjie.publication.notice;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** 文书的送出 — a PDF that the browser shows and can save under this name. */
public final class Pdf {

    private Pdf() {}

    public static ResponseEntity<byte[]> of(byte[] pdf, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"" + name + "\"")
                .header("Cache-Control", "no-store")
                .body(pdf);
    }
}
