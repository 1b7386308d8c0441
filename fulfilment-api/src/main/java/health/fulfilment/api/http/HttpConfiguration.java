package health.fulfilment.api.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class HttpConfiguration {

    @Bean
    WebMvcConfigurer requests(RequestDigest digest) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                // after the question who calls
                registry.addInterceptor(new RequestRules()).order(10);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new RequestArguments(digest));
            }

            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(new DateParameter());
                registry.addConverter(new InstantParameter());
            }
        };
    }

    private static final class DateParameter implements Converter<String, LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                return Times.date(text);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(e.getMessage(), e);
            }
        }
    }

    private static final class InstantParameter implements Converter<String, Instant> {
        @Override
        public Instant convert(String text) {
            try {
                return Times.instant(text);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(e.getMessage(), e);
            }
        }
    }
}
