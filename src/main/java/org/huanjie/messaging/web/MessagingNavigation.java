package org.huanjie.messaging.web;

import org.huanjie.access.who.Permission;
import org.huanjie.shell.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 消息的导航. */
@Configuration(proxyBeanMethods = false)
class MessagingNavigation {

    @Bean
    NavItem messagesItem() {
        return new NavItem("messaging.title", 880, Permission.AUDIT.names(), viewer -> MessagesController.HOME);
    }
}
