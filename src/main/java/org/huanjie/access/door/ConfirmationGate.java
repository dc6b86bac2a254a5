package org.huanjie.access.door;

import org.huanjie.shell.Confirmation;
import org.huanjie.shell.Redirect;
import org.huanjie.store.scope.Withheld;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

/**
 * 确认之门 — lets what an {@link AsksFirst} handler writes last only once its confirmation has come; one that says done before is a fault of
 * the program. The rendering of the answer and the session are no part of it.
 */
@Component
class ConfirmationGate implements WebMvcRegistrations {

    @Override
    public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new Adapter();
    }

    private static final class Adapter extends RequestMappingHandlerAdapter {

        @Override
        protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod handler) {
            return handler.hasMethodAnnotation(AsksFirst.class)
                    ? new Asking(handler)
                    : super.createInvocableHandlerMethod(handler);
        }
    }

    private static final class Asking extends ServletInvocableHandlerMethod {

        Asking(HandlerMethod handler) {
            super(handler);
        }

        @Override
        protected @Nullable Object doInvoke(@Nullable Object... arguments) throws Exception {
            var withheld = new Withheld(Confirmation::awaited);
            return Confirmation.await(() -> {
                var answer = withheld.call(() -> super.doInvoke(arguments));
                if (answer instanceof Redirect && Confirmation.awaited() && withheld.dropped()) {
                    throw new IllegalStateException("done before it was confirmed: " + getShortLogMessage());
                }
                return answer;
            });
        }
    }
}
