import { Args, Field, InterfaceType } from 'type-graphql';
import { typeOfRow } from '../contract.type.ts';
import { PageArguments } from '../graph/page.type.ts';
import { ChangeConnectionType } from './change.type.ts';

@InterfaceType('Recorded', { description: 'A record whose every change is in the event log.', resolveType: typeOfRow })
export abstract class RecordedType {
  @Field(() => ChangeConnectionType, {
    description:
      'Who changed what of it, of the records merged into it, and of the options of a decision, newest first.',
  })
  history(@Args(() => PageArguments) _page: PageArguments): unknown {
    return undefined;
  }
}
