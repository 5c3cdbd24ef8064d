package com.oxuniverse.web.batch;

import com.oxuniverse.application.batch.Job;
import com.oxuniverse.application.batch.RunId;
import com.oxuniverse.application.batch.RunStatus;
import com.oxuniverse.web.text.EnumText;
import com.oxuniverse.web.text.NumberText;
import com.oxuniverse.web.text.TextReader;
import io.micronaut.core.convert.MutableConversionService;
import io.micronaut.core.convert.TypeConverterRegistrar;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class BatchConverters implements TypeConverterRegistrar {

  private static final List<Job> JOBS = List.of(Job.values());
  private static final List<RunStatus> STATUSES = List.of(RunStatus.values());

  @Override
  public void register(MutableConversionService conversions) {
    add(conversions, RunId.class, text -> new RunId(NumberText.read(text)));
    add(conversions, Job.class, text -> EnumText.read(text, JOBS));
    add(conversions, RunStatus.class, text -> EnumText.read(text, STATUSES));
  }

  private static <T> void add(
      MutableConversionService conversions, Class<T> type, TextReader<T> reader) {
    conversions.addConverter(CharSequence.class, type, reader.asConverter());
  }
}
