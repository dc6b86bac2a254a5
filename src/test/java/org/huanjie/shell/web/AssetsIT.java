package org.huanjie.shell.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.huanjie.HuanjieIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;

/** The program's own files are asked for each time, and told apart by what they hold: an upgrade reaches every browser. */
@HuanjieIT
class AssetsIT {

    @Autowired
    MockMvc browser;

    @Test
    void aScriptIsAskedForEachTimeAndSentOnlyWhereItDiffers() throws Exception {
        var tag = tag("/assets/huanjie.js");
        assertThat(tag).isNotEqualTo(tag("/assets/huanjie.css")).isEqualTo(tag("/assets/huanjie.js"));
        browser.perform(get("/assets/huanjie.js").header(HttpHeaders.IF_NONE_MATCH, tag))
                .andExpect(status().isNotModified());
        browser.perform(get("/assets/huanjie.js").header(HttpHeaders.IF_NONE_MATCH, "\"older\""))
                .andExpect(status().isOk());
    }

    private String tag(String path) throws Exception {
        return String.valueOf(browser.perform(get(path))
                .andExpect(status().isOk())
                .andExpect(header().string(HttpHeaders.CACHE_CONTROL, "no-cache"))
                .andReturn()
                .getResponse()
                .getHeader(HttpHeaders.ETAG));
    }
}
