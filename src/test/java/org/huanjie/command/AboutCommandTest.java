package org.huanjie.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** 关于 — a library of the bill is one line, with its licence where it names one. */
class AboutCommandTest {

    @Test
    void aLibraryIsALine() {
        assertThat(line("""
                {"group": "org.a", "name": "b", "version": "1.2", "licenses": [{"license": {"id": "Apache-2.0"}}, {"license": {"name": "Own"}}]}""")).isEqualTo("org.a:b 1.2  Apache-2.0, Own");
        assertThat(line("""
                {"group": "org.a", "name": "b", "version": "1.2", "licenses": [{"expression": "MIT OR GPL-2.0"}]}""")).isEqualTo("org.a:b 1.2  MIT OR GPL-2.0");
        assertThat(line("""
                {"group": "org.a", "name": "b", "version": "1.2"}""")).isEqualTo("org.a:b 1.2");
    }

    private static String line(String part) {
        return AboutCommand.line(JsonMapper.builder().build().readTree(part));
    }
}
