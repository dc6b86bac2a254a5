package org.huanjie.shell.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.huanjie.shell.text.Digests;
import org.springframework.core.io.Resource;

/**
 * 内容标签 — an ETag from what a file holds: the program's files carry one date whatever they hold, so that a date would keep an old script
 * in a browser after an upgrade.
 */
final class ContentTags {

    private static final int LETTERS = 16;

    private final Map<URI, String> known = new ConcurrentHashMap<>();

    String of(Resource file) {
        try {
            return known.computeIfAbsent(file.getURI(), uri -> hash(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Resource file) {
        try {
            var hash = Digests.sha256().digest(file.getContentAsByteArray());
            return '"' + HexFormat.of().formatHex(hash).substring(0, LETTERS) + '"';
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
