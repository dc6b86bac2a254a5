package org.huanjie.access.door;

import org.huanjie.access.who.Account;
import org.huanjie.access.who.PendingSignIn;
import org.huanjie.access.who.Principals;
import org.huanjie.access.who.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** 登录者参数 — gives handlers the {@link SignedIn} or {@link PendingSignIn} person as an argument, and sets the doorkeeper before them. */
@Configuration(proxyBeanMethods = false)
class SignedInArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private final SetupGate setup;
    private final Doorkeeper doorkeeper;
    private final FreshGate fresh;

    SignedInArgument(SetupGate setup, Doorkeeper doorkeeper, FreshGate fresh) {
        this.setup = setup;
        this.doorkeeper = doorkeeper;
        this.fresh = fresh;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(setup);
        registry.addInterceptor(doorkeeper);
        registry.addInterceptor(fresh);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == SignedIn.class || parameter.getParameterType() == PendingSignIn.class;
    }

    /** Null only where the handler, being open, says that it takes nobody as well. */
    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = (HttpServletRequest) web.getNativeRequest();
        return switch (Principals.of(request)) {
            case Account account when parameter.getParameterType() == SignedIn.class -> account.person();
            case PendingSignIn pending when parameter.getParameterType() == PendingSignIn.class -> pending;
            case null, default -> nobody(parameter);
        };
    }

    private static @Nullable Object nobody(MethodParameter parameter) {
        if (parameter.isOptional()) {
            return null;
        }
        throw new IllegalStateException("nobody is signed in");
    }
}
