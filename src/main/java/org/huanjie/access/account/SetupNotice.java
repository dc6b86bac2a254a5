package org.huanjie.access.account;

import java.util.Locale;
import org.huanjie.shell.Words;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.WebApplicationContext;

/** 首次设置提示 — prints the setup code on the terminal, in both languages, and nowhere else. */
@Component
class SetupNotice {

    private final Setup setup;
    private final MessageSource messages;

    SetupNotice(Setup setup, MessageSource messages) {
        this.setup = setup;
        this.messages = messages;
    }

    @EventListener
    void tell(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebApplicationContext && setup.isOpen()) {
            for (var language : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
                System.out.println(new Words(messages, language).of("setup.terminal", setup.code()));
            }
        }
    }
}
