package org.huanjie.shell.print;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import java.io.FileNotFoundException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** 样式 — the style sheets of print, by name, from the program itself: {@code print:sheet.css}. Nothing else is ever fetched. */
final class StyleSheets implements FSStreamFactory {

    static final String NAME = "print";
    static final String PROTOCOL = NAME + ":";

    @Override
    public FSStream getUrl(String address) {
        return new FSStream() {
            @Override
            public InputStream getStream() {
                return open(address.substring(PROTOCOL.length()));
            }

            @Override
            public Reader getReader() {
                return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
            }
        };
    }

    private static InputStream open(String name) {
        var found = name.matches("[a-z-]+\\.css") ? StyleSheets.class.getResourceAsStream("/print/" + name) : null;
        if (found == null) {
            throw new UncheckedIOException(new FileNotFoundException(name));
        }
        return found;
    }
}
